import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReviewOptions } from '../../review';
import { LIST_PRICES, parseExpectations, parseFailOn, parsePrices, parseSuppressions } from '../../review';
import { ReviewInputError } from '../../review/user-file/input-error';
import { parseValidAt } from '../../review/user-file/parse-valid-at';
import { asCliError } from '../command/cli-error';
import { contextOf } from '../command/input';

/** The options of a review that are not about its input. */
export interface OptionValues {
  readonly expect?: string;
  readonly suppress?: string;
  readonly prices?: string;
  readonly 'fail-on': string;
  readonly strict: boolean;
  readonly 'valid-at'?: string;
  readonly context?: readonly string[];
}

/**
 * Reads the options and the files that they name.
 *
 * @throws `CliError` with exit code 2 for an option, or a file that it names, that cannot be used
 */
export function readOptions(values: OptionValues, cwd: string): Omit<ReviewOptions, 'locate'> {
  const read = <T>(option: string, file: string | undefined, parse: (name: string, text: string) => T) =>
    file === undefined ? undefined : parse(file, readText(option, resolve(cwd, file)));
  return asCliError(ReviewInputError, 2, () => {
    const validAt = values['valid-at'] === undefined ? undefined : parseValidAt(values['valid-at']);
    const expectations = read('expect', values.expect, parseExpectations);
    return {
      ...(expectations && { expectations }),
      suppressions: read('suppress', values.suppress, parseSuppressions) ?? [],
      prices: read('prices', values.prices, parsePrices) ?? LIST_PRICES,
      failOn: parseFailOn(values['fail-on']),
      strict: values.strict,
      today: (validAt ?? new Date().toISOString()).slice(0, 10),
      ...(validAt !== undefined && { validAt }),
      assumptions: { context: contextOf(values) },
    };
  });
}

function readText(option: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ReviewInputError(`'--${option}' must name a file that can be read, got '${file}'`, { cause: error });
  }
}
