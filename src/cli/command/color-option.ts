import { safeText } from '../output/safe-text';
import { CliError } from './cli-error';
import { didYouMean } from './did-you-mean';

const OPTION = '--color';
const COLORS: Readonly<Record<string, boolean | undefined>> = { auto: undefined, always: true, never: false };

/**
 * Takes the option `--color auto|always|never`, which every command has, out of the arguments.
 *
 * @returns whether colours are shown, undefined where the terminal decides; and the other arguments
 * @throws `CliError` with exit code 2 for any other value
 */
export function colorOf(args: readonly string[]): {
  readonly color: boolean | undefined;
  readonly rest: readonly string[];
} {
  const at = args.findIndex((argument) => argument === OPTION || argument.startsWith(`${OPTION}=`));
  if (at < 0) return { color: undefined, rest: args };
  const isApart = args[at] === OPTION;
  const when = (isApart ? args[at + 1] : args[at]?.slice(OPTION.length + 1)) ?? '';
  if (!Object.hasOwn(COLORS, when)) {
    const names = Object.keys(COLORS);
    const remedy = didYouMean(when, names, 'cdktf-aws-secrets --help');
    throw new CliError(`'${OPTION}' must be one of ${names.join(', ')}, got '${safeText(when)}': ${remedy}`, 2);
  }
  return { color: COLORS[when], rest: [...args.slice(0, at), ...args.slice(at + (isApart ? 2 : 1))] };
}
