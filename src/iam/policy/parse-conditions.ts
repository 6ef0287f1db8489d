import { parseOperator } from '../operators/parse-operator';
import type { Condition } from './policy';
import { PolicyError } from './policy-error';
import { parseTemplate } from './template';

/**
 * Reads a `Condition` block.
 *
 * @throws PolicyError when the block is not an object of operators, or names an operator that AWS does not have, or a
 *   value is neither text, number nor Boolean
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
 */
export function parseConditions(policy: string, value: unknown, variables: boolean): Condition[] {
  if (value === undefined) return [];
  return Object.entries(asObject(policy, 'Condition', value)).flatMap(([name, keys]) => {
    const operator = parseOperator(name);
    if (operator === undefined) {
      throw new PolicyError(policy, `uses the condition operator '${name}', which AWS does not have`);
    }
    return Object.entries(asObject(policy, name, keys)).map(([key, values]) => ({
      operator,
      key,
      values: asTexts(policy, key, values).map((text) => parseTemplate(text, variables)),
    }));
  });
}

function asTexts(policy: string, key: string, values: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(values) ? values : [values];
  if (!list.every((item) => ['string', 'number', 'boolean'].includes(typeof item))) {
    throw new PolicyError(policy, `compares '${key}' with something other than text, numbers and Booleans`);
  }
  return list.map(String);
}

function asObject(policy: string, name: string, value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new PolicyError(policy, `has a '${name}' that is not an object`);
  }
  return value;
}
