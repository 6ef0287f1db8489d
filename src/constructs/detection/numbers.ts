/**
 * A number that a detection goes by.
 *
 * @throws when it is out of the range, or has a fraction
 */
export function whole(property: string, value: number, [least, most]: readonly [number, number]): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new Error(`\`${property}\` must be a whole number from ${least} to ${most}, got ${value}`);
  }
  return value;
}
