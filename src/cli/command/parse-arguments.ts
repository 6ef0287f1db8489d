import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CliError } from './cli-error';
import { didYouMean } from './did-you-mean';

export type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; strict: true; allowPositionals: true }>
>;
export type Values<O extends Options> = Parsed<O>['values'];

/** What a command was given: its options, and at most one argument beside them. */
export interface Arguments<O extends Options> {
  readonly values: Values<O>;
  /** @default - nothing but options was given */
  readonly argument?: string;
}

/**
 * Reads the options of a command and the one argument that it may take.
 *
 * @throws `CliError` with exit code 2 that names the argument and where the right ones are listed
 */
export function parseArguments<const O extends Options>(
  command: string,
  args: readonly string[],
  options: O,
): Arguments<O> {
  const { values, positionals } = parseAll(command, args, options);
  const [argument, unexpected] = positionals;
  if (unexpected !== undefined) throw usageError(command, `Unexpected argument '${unexpected}'`);
  return argument === undefined ? { values } : { values, argument };
}

/**
 * An error that points at the command's own help, and at the one of some names that was meant with a text.
 */
export function usageError(
  command: string,
  reason: string,
  { text = '', names = [] }: { readonly text?: string; readonly names?: readonly string[] } = {},
): CliError {
  const remedy = didYouMean(text, names, `cdktf-aws-secrets ${command} --help`);
  return new CliError(`'${command}': ${reason}: ${remedy}`, 2);
}

/**
 * Reads the options of a command and whatever is beside them.
 *
 * @throws `CliError` with exit code 2 that names the argument and where the right ones are listed
 */
export function parseAll<const O extends Options>(
  command: string,
  args: readonly string[],
  options: O,
): Pick<Parsed<O>, 'values' | 'positionals'> {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    // Node.js adds advice after the first sentence; the remedy here is the command's own help.
    const [reason = ''] = (error as Error).message.split('. ');
    const [, unknown = ''] = /^Unknown option '(--[^']+)'/.exec(reason) ?? [];
    throw usageError(command, reason, { text: unknown, names: Object.keys(options).map((name) => `--${name}`) });
  }
}
