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
    refuse(`has a ${at(index)} that is not an object`);
    return undefined;
  }
  const source = value as Source;
  const stray = Object.keys(source).find((name) => !ELEMENTS.has(name));
  if (stray !== undefined) refuse(`has an element '${stray}' in ${at(index)}, which AWS does not have`);
  const { Effect: effect, Sid: sid } = source;
  if (effect !== 'Allow' && effect !== 'Deny') {
    refuse(`has Effect ${shown(effect)} in ${at(index)}: use Allow or Deny`);
    return undefined;
  }
  const place = { index, refuse };
  const { Action, NotAction, Resource, NotResource, Principal, NotPrincipal } = source;
  const actions = parseChoice({ name: 'Action', value: Action, inverse: NotAction }, place, (item) => item);
  if (actions === undefined) refuse(`has neither Action nor NotAction in ${at(index)}`);
  const resources = parseChoice({ name: 'Resource', value: Resource, inverse: NotResource }, place, (item) =>
    parseTemplate(item, variables),
  );
  const principals = parsePrincipalChoice({ name: 'Principal', value: Principal, inverse: NotPrincipal }, place);
  if (effect === 'Allow' && principals?.inverted === true) {
    refuse(`has NotPrincipal with Allow in ${at(index)}: name in Principal who can`);
  }
  // Only trust policies, which name principals, go without.
  if (resources === undefined && principals === undefined) {
    refuse(`has neither Resource nor NotResource in ${at(index)}`);
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
  readonly index: number;
  readonly refuse: Refuse;
}

/** `statement 2`, counted from 1 as people do. Only a refusal asks. */
function at(index: number): string {
  return `statement ${index + 1}`;
}

/** An element and its opposite, of which a statement has one. */
interface Element {
  readonly name: string;
  readonly value: unknown;
  /** Of the element whose name begins with `Not`. */
  readonly inverse: unknown;
}

function parsePrincipalChoice(element: Element, place: Place): Statement['principals'] {
  const inverted = isInverted(element, place);
  const value = inverted ? element.inverse : element.value;
  return value === undefined ? undefined : { inverted, of: parsePrincipals(value, place.refuse) };
}

function parseChoice<T>(element: Element, place: Place, read: (item: string) => T): Choice<T> | undefined {
  const inverted = isInverted(element, place);
  const value = inverted ? element.inverse : element.value;
  if (value === undefined) return undefined;
  const items: unknown[] = Array.isArray(value) ? value : [value];
  if (!items.every((item) => typeof item === 'string')) {
    place.refuse(
      `has something other than strings in ${element.name} of ${at(place.index)}: use a string or a list of strings`,
    );
  }
  return { inverted, of: items.map((item) => read(typeof item === 'string' ? item : shown(item))) };
}

function isInverted({ name, value, inverse }: Element, { index, refuse }: Place): boolean {
  if (value !== undefined && inverse !== undefined) refuse(`has both ${name} and Not${name} in ${at(index)}: keep one`);
  return inverse !== undefined;
}
