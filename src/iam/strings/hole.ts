import type { Alphabet } from './alphabet';

// Private-use characters: AWS accepts them in no ARN, name or condition key, so a marker survives JSON and never collides.
const OPEN = '\uE000';
const CLOSE = '\uE001';
const FIELD = '\uE002';
/** Character code that every marker begins with. */
export const HOLE_START = OPEN.charCodeAt(0);
const MARKER = /\uE000([^\uE000\uE001]*)\uE001/;

/** An unknown part of a string. Two holes with the same id stand for the same unknown text. */
export interface Hole {
  /** What is unknown, for instance `aws_secretsmanager_secret.db suffix`; shown in reasons. */
  readonly id: string;
  readonly alphabet: Alphabet;
  /** Least number of characters, 0 or more. */
  readonly min: number;
  /** Greatest number of characters; `Infinity` when unbounded. */
  readonly max: number;
}

/**
 * Text that marks a hole inside an ordinary string: embed it in ARNs and in policy documents.
 *
 * @example
 * const name = `orders-${holeMarker({ id: 'suffix', alphabet: 'hex', min: 8, max: 8 })}`;
 */
export function holeMarker(hole: Hole): string {
  return `${OPEN}${[hole.id, hole.alphabet, hole.min, hole.max].join(FIELD)}${CLOSE}`;
}

/**
 * Marks the six random characters that end a secret's ARN
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/getting-started.html)
 *
 * @example
 * const arn = `arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/db-${secretSuffix('prod/db')}`;
 */
export function secretSuffix(id: string): string {
  return holeMarker({ id, alphabet: 'alphanumeric', min: 6, max: 6 });
}

/**
 * Marks a UUID, as in the ARN of a single-Region KMS key.
 *
 * @example
 * const arn = `arn:aws:kms:eu-central-1:111111111111:key/${uuid('prod key')}`;
 */
export function uuid(id: string): string {
  return [8, 4, 4, 4, 12]
    .map((length, index) => holeMarker({ id: `${id}.${index}`, alphabet: 'hex', min: length, max: length }))
    .join('-');
}

/**
 * Marks a part of which nothing is known.
 *
 * @example
 * const arn = opaqueText('module.x.arn');
 */
export function opaqueText(id: string): string {
  return holeMarker({ id, alphabet: 'any', min: 0, max: Number.POSITIVE_INFINITY });
}

export function hasHole(text: string): boolean {
  return text.includes(OPEN);
}

/**
 * The text cut into plain parts and holes, in order.
 *
 * @example
 * const [start, hole] = splitHoles(`key/${uuid('prod key')}`);
 */
export function splitHoles(text: string): ReadonlyArray<string | Hole> {
  const parts: Array<string | Hole> = [];
  let rest = text;
  for (let found = MARKER.exec(rest); found !== null; found = MARKER.exec(rest)) {
    if (found.index > 0) parts.push(rest.slice(0, found.index));
    parts.push(readMarker(found[1] ?? ''));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest.length > 0) parts.push(rest);
  return parts;
}

/**
 * The text for people: each hole as `<its id>`.
 *
 * @example
 * showHoles(`key/${uuid('prod key')}`);
 */
export function showHoles(text: string): string {
  if (!hasHole(text)) return text;
  return splitHoles(text)
    .map((part) => (typeof part === 'string' ? part : `<${part.id}>`))
    .join('');
}

function readMarker(body: string): Hole {
  const [id = '', alphabet = 'any', min = '0', max = 'Infinity'] = body.split(FIELD);
  return { id, alphabet: alphabet as Alphabet, min: Number(min), max: Number(max) };
}
