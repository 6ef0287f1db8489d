import { parseConditions } from './parse-conditions';
import { parsePrincipals } from './parse-principals';
import type { Choice, Statement } from './policy';
import { PolicyError } from './policy-error';
import { shown } from './shown';
import { parseTemplate } from './template';

const ELEMENTS: ReadonlySet<string> = new Set([
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'NotPrincipal',
  'Condition',
]);

/**
 * Reads one statement.
 *
 * @throws PolicyError when an element is missing, unknown, or excluded by another
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html
 */
export function parseStatement(policy: string, value: unknown, index: number, variables: boolean): Statement {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new PolicyError(policy, `has a statement ${index} that is not an object`);
  }
  const source = value as Readonly<Record<string, unknown>>;
  const stray = Object.keys(source).find((name) => !ELEMENTS.has(name));
  if (stray !== undefined) {
    throw new PolicyError(policy, `has an element '${stray}' in statement ${index}, which AWS does not have`);
  }
  const { Effect: effect, Sid: sid } = source;
  if (effect !== 'Allow' && effect !== 'Deny') {
    throw new PolicyError(policy, `has Effect ${shown(effect)} in statement ${index}: use Allow or Deny`);
  }
  const actions = parseChoice(policy, source, 'Action', index, (item) => item.toLowerCase());
  if (actions === undefined) throw new PolicyError(policy, `has neither Action nor NotAction in statement ${index}`);
  const resources = parseChoice(policy, source, 'Resource', index, (item) => parseTemplate(item, variables));
  const principals = parsePrincipalChoice(policy, source, index);
  if (effect === 'Allow' && principals?.inverted === true) {
    throw new PolicyError(policy, `has NotPrincipal with Allow in statement ${index}: name in Principal who can`);
  }
  if (resources === undefined && principals === undefined) {
    // Only trust policies, which name principals, go without.
    throw new PolicyError(policy, `has neither Resource nor NotResource in statement ${index}`);
  }
  return {
    index,
    ...(typeof sid === 'string' ? { sid } : {}),
    effect,
    actions,
    resources,
    principals,
    conditions: parseConditions(policy, source.Condition, variables),
  };
}

function parsePrincipalChoice(
  policy: string,
  source: Readonly<Record<string, unknown>>,
  index: number,
): Statement['principals'] {
  const inverted = isInverted(policy, source, 'Principal', index);
  const value = inverted ? source.NotPrincipal : source.Principal;
  return value === undefined ? undefined : { inverted, of: parsePrincipals(policy, value) };
}

function parseChoice<T>(
  policy: string,
  source: Readonly<Record<string, unknown>>,
  name: string,
  index: number,
  read: (item: string) => T,
): Choice<T> | undefined {
  const inverted = isInverted(policy, source, name, index);
  const value = inverted ? source[`Not${name}`] : source[name];
  if (value === undefined) return undefined;
  const items: unknown[] = Array.isArray(value) ? value : [value];
  if (!items.every((item) => typeof item === 'string')) {
    throw new PolicyError(
      policy,
      `has something other than strings in ${name} of statement ${index}: use a string or a list of strings`,
    );
  }
  return { inverted, of: items.map((item) => read(item as string)) };
}

function isInverted(policy: string, source: Readonly<Record<string, unknown>>, name: string, index: number): boolean {
  const inverse = `Not${name}`;
  if (source[name] !== undefined && source[inverse] !== undefined) {
    throw new PolicyError(policy, `has both ${name} and ${inverse} in statement ${index}: keep one`);
  }
  return source[inverse] !== undefined;
}
