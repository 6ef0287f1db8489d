import { ReviewInputError } from './input-error';
import { withoutSchema } from './without-schema';

/**
 * Reads a file that the user wrote, without the `$schema` that names what it follows.
 *
 * @param name of the file, for messages
 * @throws `ReviewInputError` when it is not JSON
 */
export function parseJson(name: string, text: string): unknown {
  try {
    return withoutSchema(JSON.parse(text));
  } catch (error) {
    throw new ReviewInputError(`'${name}' must be JSON: see docs/review.md for its shape`, { cause: error });
  }
}
