import { ReviewInputError } from '../user-file/input-error';
import { fitsPattern } from '../user-file/name-pattern';
import { parseJson } from '../user-file/parse-json';

/** Who is expected, or forbidden, to do something with what. */
export interface Expectation {
  /** ARN of a principal, `*` for any text and `?` for one character. */
  readonly principal: string;
  /** Name of a secret, with the same wildcards. */
  readonly secret: string;
  /** Name of an environment. @default - every environment */
  readonly environment?: string;
}

/**
 * Declared access: anybody who can read and is not in `mayRead` is unexpected; `mustNotRead` wins over it. The same
 * holds for writing, administering and obtaining a secret by one more step where their lists are given: without them
 * nobody who does is unexpected.
 */
export interface Expectations {
  readonly mayRead: readonly Expectation[];
  readonly mustNotRead: readonly Expectation[];
  /** @default - whoever writes is not unexpected */
  readonly mayWrite?: readonly Expectation[];
  /** @default - writing is forbidden to nobody */
  readonly mustNotWrite?: readonly Expectation[];
  /** @default - whoever administers is not unexpected */
  readonly mayAdminister?: readonly Expectation[];
  /** @default - administering is forbidden to nobody */
  readonly mustNotAdminister?: readonly Expectation[];
  /** @default - nothing is said of it, so nothing of it is unexpected */
  readonly mayObtain?: readonly Expectation[];
}

const FIELDS = ['principal', 'secret', 'environment'];
const ALWAYS = ['mayRead', 'mustNotRead'] as const;
const WHERE_GIVEN = ['mayWrite', 'mustNotWrite', 'mayAdminister', 'mustNotAdminister', 'mayObtain'] as const;
const LISTS: readonly string[] = [...ALWAYS, ...WHERE_GIVEN];

/**
 * Reads a file of expectations.
 *
 * @param name of the file, for messages
 * @throws `ReviewInputError` when it is not JSON or not of the shape of {@link Expectations}
 *
 * @example
 * const text = '{ "mayRead": [{ "principal": "arn:aws:iam::*:role/orders-*", "secret": "prod/orders/*" }] }';
 * const expectations = parseExpectations('access.json', text);
 */
export function parseExpectations(name: string, text: string): Expectations {
  return expectationsOf(name, parseJson(name, text));
}

/**
 * Checks the shape of expectations; lists that are left out and always hold are empty.
 *
 * @param name of where they come from, for messages
 * @throws `ReviewInputError` when they are not of the shape of {@link Expectations}
 */
export function expectationsOf(name: string, content: unknown): Expectations {
  if (!isRecord(content)) throw new ReviewInputError(`'${name}' must hold an object, got ${typeof content}`);
  const unknown = Object.keys(content).find((key) => !LISTS.includes(key));
  if (unknown !== undefined) {
    throw new ReviewInputError(`'${name}' must have no other keys than ${LISTS.join(', ')}, got '${unknown}'`);
  }
  const given = WHERE_GIVEN.filter((key) => content[key] !== undefined);
  return {
    mayRead: entries(name, 'mayRead', content),
    mustNotRead: entries(name, 'mustNotRead', content),
    ...Object.fromEntries(given.map((key) => [key, entries(name, key, content)])),
  };
}

/** Whether an entry of the list names the principal and the secret, in the environment. */
export function isExpected(
  list: readonly Expectation[] = [],
  environment: string,
  pair: Pick<Expectation, 'principal' | 'secret'>,
): boolean {
  return list.some(
    (each) =>
      (each.environment ?? environment) === environment &&
      fitsPattern(each.principal, pair.principal) &&
      fitsPattern(each.secret, pair.secret),
  );
}

function entries(name: string, key: keyof Expectations, content: Record<string, unknown>): readonly Expectation[] {
  const list = content[key] === undefined ? [] : content[key];
  if (!Array.isArray(list)) throw new ReviewInputError(`'${name}': '${key}' must be a list, got ${typeof list}`);
  return list.map((entry: unknown, index) => {
    const place = `'${name}': ${key}[${index}]`;
    if (!isRecord(entry)) throw new ReviewInputError(`${place} must be an object, got ${typeof entry}`);
    const unknown = Object.keys(entry).find((field) => !FIELDS.includes(field));
    if (unknown !== undefined) {
      throw new ReviewInputError(`${place} must have the keys ${FIELDS.join(', ')}, got '${unknown}'`);
    }
    return {
      principal: textOf(place, 'principal', entry),
      secret: textOf(place, 'secret', entry),
      ...(entry.environment === undefined ? {} : { environment: textOf(place, 'environment', entry) }),
    };
  });
}

function textOf(place: string, field: string, entry: Record<string, unknown>): string {
  const value = entry[field];
  if (typeof value === 'string' && value !== '') return value;
  throw new ReviewInputError(
    `${place}.${field} must be text that is not empty, got ${JSON.stringify(value) ?? 'none'}`,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
