import { type Setting, variable } from './setting';

/** Limits of a whole number, both included. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** A whole number that the function can do without. */
export function optionalWhole(name: string, range: Range): Setting<number | undefined> {
  return variable(name, String, (text) => (text === undefined ? undefined : whole(name, text, range)));
}

/** A whole number. */
export function wholeNumber(name: string, range: Range): Setting<number> {
  return variable(name, String, (text = '') => whole(name, text, range));
}

function whole(name: string, text: string, { min, max }: Range): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new Error(`'${name}' must be ${min} to ${max}, got ${JSON.stringify(text)}`);
}
