import { ReviewInputError } from './input-error';

/**
 * Reads a file that the user wrote.
 *
 * @param name of the file, for messages
 * @throws `ReviewInputError` when it is not JSON
 */
export function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ReviewInputError(`'${name}' must be JSON: see docs/review.md for its shape`, { cause: error });
  }
}
