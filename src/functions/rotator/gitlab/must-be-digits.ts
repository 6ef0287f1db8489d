import { lengthOf } from '../core/length-of';
import { RotationError } from '../core/rotation-error';

/** A number of GitLab: it becomes a segment of a path, and anything else could climb out of it. At most 2^63. */
const DIGITS = /^\d{1,19}$/;

/** @throws RotationError for anything but digits, as a number or as text */
export function mustBeDigits(value: unknown, key: string, subject: string): void {
  if ((typeof value === 'string' || typeof value === 'number') && DIGITS.test(String(value))) return;
  throw new RotationError(
    `${subject}: '${key}' must be 1 to 19 digits, got ${lengthOf(value)}: store the number that GitLab shows`,
  );
}
