import { ReviewInputError } from '../../user-file/input-error';
import { parseJson } from '../../user-file/parse-json';
import { isObject } from '../../world/json';

/** A decision to live with one finding for a time. */
export interface Suppression {
  /** Of the exact finding. */
  readonly fingerprint: string;
  /** Why it is accepted: at least 10 characters. */
  readonly reason: string;
  /** Who answers for it. */
  readonly owner: string;
  /** Last day on which it holds, as `2026-12-31`. */
  readonly expires: string;
}

const FIELDS = ['fingerprint', 'reason', 'owner', 'expires'] as const;

const SHAPES: Readonly<Record<(typeof FIELDS)[number], readonly [RegExp, string]>> = {
  fingerprint: [/^[0-9a-f]{16}$/, '16 hexadecimal digits'],
  reason: [/^[\s\S]{10,}$/, 'text of at least 10 characters'],
  owner: [/\S/, 'text that is not empty'],
  expires: [/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date such as 2026-12-31'],
};

/**
 * Reads a file of suppressions: a JSON list of {@link Suppression}, or an object that has it as `suppressions`.
 *
 * @param name of the file, for messages
 * @throws `ReviewInputError` when it is not JSON, or an entry lacks a field, has another one or breaks its shape
 *
 * @example
 * const suppressions = parseSuppressions('suppressions.json', readFileSync('suppressions.json', 'utf8'));
 */
export function parseSuppressions(name: string, text: string): readonly Suppression[] {
  const content = listOf(parseJson(name, text));
  if (!Array.isArray(content)) throw new ReviewInputError(`'${name}' must hold a list, got ${typeof content}`);
  return content.map((entry: unknown, index) => parseEntry(`'${name}': [${index}]`, entry));
}

/** A list has no room for a `$schema`: an object with nothing but the list has. */
function listOf(content: unknown): unknown {
  const isAlone = isObject(content) && Object.keys(content).length === 1;
  return isAlone && 'suppressions' in content ? content.suppressions : content;
}

function parseEntry(place: string, entry: unknown): Suppression {
  if (!isObject(entry)) throw new ReviewInputError(`${place} must be an object, got ${typeof entry}`);
  const fields: readonly string[] = FIELDS;
  const unknown = Object.keys(entry).find((key) => !fields.includes(key));
  if (unknown !== undefined) {
    throw new ReviewInputError(`${place} must have the keys ${FIELDS.join(', ')}, got '${unknown}'`);
  }
  const text = (field: (typeof FIELDS)[number]) => {
    const [shape, words] = SHAPES[field];
    const value = entry[field];
    if (typeof value === 'string' && shape.test(value)) return value;
    throw new ReviewInputError(`${place}.${field} must be ${words}, got ${JSON.stringify(value) ?? 'none'}`);
  };
  return { fingerprint: text('fingerprint'), reason: text('reason'), owner: text('owner'), expires: text('expires') };
}
