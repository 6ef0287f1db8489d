import { isText } from '../../model/is-text';
import { Region } from '../../model/region';

/**
 * Refuses days that are not whole, or out of range.
 *
 * @throws when they are
 */
export function requireDays(
  option: string,
  guardrail: string,
  days: number,
  [min, max]: readonly [number, number],
): void {
  if (!Number.isInteger(days) || days < min || days > max) {
    throw new Error(`\`${option}\` of guardrail '${guardrail}' must be ${min} to ${max} whole days, got ${days}`);
  }
}

/**
 * Refuses a list with nothing in it: it would deny all or nothing.
 *
 * @throws when it is empty
 */
export function requireSome(option: string, guardrail: string, list: readonly string[]): void {
  if (list.length === 0) throw new Error(`\`${option}\` of guardrail '${guardrail}' must name at least one, got none`);
}

/**
 * Refuses texts that do not have a shape.
 *
 * @param what the shape in words
 * @throws when there is none, or one has another shape
 */
export function requireTexts(
  option: string,
  guardrail: string,
  texts: readonly string[],
  shape: RegExp,
  what: string,
): void {
  requireSome(option, guardrail, texts);
  for (const text of texts) {
    if (!isText(text, shape)) {
      throw new Error(`\`${option}\` of guardrail '${guardrail}' must be ${what}, got '${text}'`);
    }
  }
}

/**
 * Refuses what is not a Region.
 *
 * @throws when there is none, or one does not have the shape of a Region
 */
export function requireRegions(guardrail: string, regions: readonly string[]): void {
  requireSome('regions', guardrail, regions);
  for (const region of regions) Region.of(region);
}
