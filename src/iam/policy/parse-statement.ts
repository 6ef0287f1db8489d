import { parseConditions } from './parse-conditions';
import { parsePrincipals } from './parse-principals';
import type { Choice, Statement } from './policy';
import type { Refuse } from './policy-error';
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
 * @param refuse is told when an element is missing, unknown, or excluded by another
 * @returns nothing for what is no statement
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html
 */
export function parseStatement(
  value: unknown,
  index: number,
  { variables, refuse }: { readonly variables: boolean; readonly refuse: Refuse },
): Statement | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(`has a statement ${index + 1} that is not an object`);
    return undefined;
  }
  const source = value as Source;
  const stray = Object.keys(source).find((name) => !ELEMENTS.has(name));
  if (stray !== undefined) refuse(`has an element '${stray}' in statement ${index + 1}, which AWS does not have`);
  const { Effect: effect, Sid: sid } = source;
  if (effect !== 'Allow' && effect !== 'Deny') {
    refuse(`has Effect ${shown(effect)} in statement ${index + 1}: use Allow or Deny`);
    return undefined;
  }
  const place = { source, index, refuse };
  const actions = parseChoice('Action', place, (item) => item);
  if (actions === undefined) refuse(`has neither Action nor NotAction in statement ${index + 1}`);
  const resources = parseChoice('Resource', place, (item) => parseTemplate(item, variables));
  const principals = parsePrincipalChoice(place);
  if (effect === 'Allow' && principals?.inverted === true) {
    refuse(`has NotPrincipal with Allow in statement ${index + 1}: name in Principal who can`);
  }
  // Only trust policies, which name principals, go without.
  if (resources === undefined && principals === undefined) {
    refuse(`has neither Resource nor NotResource in statement ${index + 1}`);
  }
  return {
    index,
    ...(typeof sid === 'string' ? { sid } : {}),
    effect,
    actions: actions ?? { inverted: false, of: [] },
    resources,
    principals,
    conditions: parseConditions(source.Condition, variables, refuse),
  };
}

type Source = Readonly<Record<string, unknown>>;

/** A statement that is being read. */
interface Place {
  readonly source: Source;
  readonly index: number;
  readonly refuse: Refuse;
}

function parsePrincipalChoice(place: Place): Statement['principals'] {
  const inverted = isInverted('Principal', place);
  const value = inverted ? place.source.NotPrincipal : place.source.Principal;
  return value === undefined ? undefined : { inverted, of: parsePrincipals(value, place.refuse) };
}

function parseChoice<T>(name: string, place: Place, read: (item: string) => T): Choice<T> | undefined {
  const { source, index, refuse } = place;
  const inverted = isInverted(name, place);
  const value = inverted ? source[`Not${name}`] : source[name];
  if (value === undefined) return undefined;
  const items: unknown[] = Array.isArray(value) ? value : [value];
  if (!items.every((item) => typeof item === 'string')) {
    refuse(`has something other than strings in ${name} of statement ${index + 1}: use a string or a list of strings`);
  }
  return { inverted, of: items.map((item) => read(typeof item === 'string' ? item : shown(item))) };
}

function isInverted(name: string, { source, index, refuse }: Place): boolean {
  const inverse = `Not${name}`;
  if (source[name] !== undefined && source[inverse] !== undefined) {
    refuse(`has both ${name} and ${inverse} in statement ${index + 1}: keep one`);
  }
  return source[inverse] !== undefined;
}
