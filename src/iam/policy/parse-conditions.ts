import { type Operator, parseOperator } from '../operators/parse-operator';
import type { Condition } from './policy';
import type { Refuse } from './policy-error';
import { parseTemplate } from './template';

/** Stands for an operator that AWS does not have, in a document that proves nothing: its condition asks for nothing. */
const NO_OPERATOR = { test: 'Null', negated: false, ifExists: true, quantifier: 'one' } as const;

/**
 * Reads a `Condition` block.
 *
 * @param refuse is told when the block is not an object of operators, or names an operator that AWS does not have, or a
 *   value is neither text, number nor Boolean
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
 */
export function parseConditions(value: unknown, variables: boolean, refuse: Refuse): Condition[] {
  if (value === undefined) return [];
  return Object.entries(asObject('Condition', value, refuse)).flatMap(([name, keys]) => {
    const known = parseOperator(name);
    if (known === undefined) refuse(`uses the condition operator '${name}', which AWS does not have`);
    const operator: Operator = known ?? { name, ...NO_OPERATOR };
    return Object.entries(asObject(name, keys, refuse)).map(([key, values]) => ({
      operator,
      key,
      values: asTexts(key, values, refuse).map((text) => parseTemplate(text, variables)),
    }));
  });
}

function asTexts(key: string, values: unknown, refuse: Refuse): string[] {
  const list: readonly unknown[] = Array.isArray(values) ? values : [values];
  if (!list.every((item) => ['string', 'number', 'boolean'].includes(typeof item))) {
    refuse(`compares '${key}' with something other than text, numbers and Booleans`);
  }
  return list.map(String);
}

function asObject(name: string, value: unknown, refuse: Refuse): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(`has a '${name}' that is not an object`);
    return {};
  }
  return value;
}
