import { ReviewInputError } from './input-error';

/**
 * Reads the value of `--valid-at`: an instant as ISO 8601 has it.
 *
 * @returns the instant in UTC to the second, as `2026-11-22T04:00:00Z`: texts of two instants compare as they do
 * @throws `ReviewInputError` for a text that is not an instant, or one without a time zone
 */
export function parseValidAt(text: string): string {
  const isShaped = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const instant = isShaped ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) {
    throw new ReviewInputError(`'--valid-at' must be an instant such as 2026-11-22T04:00:00Z, got '${text}'`);
  }
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
