import { type Options, parseArguments, usageError, type Values } from './parse-arguments';

/**
 * Reads the options of a command that takes no other arguments.
 *
 * @throws `CliError` with exit code 2 that names the argument and where the right ones are listed
 */
export function parseOptions<const O extends Options>(command: string, args: readonly string[], options: O): Values<O> {
  const { values, argument } = parseArguments(command, args, options);
  if (argument !== undefined) throw usageError(command, `Unexpected argument '${argument}'`);
  return values;
}
