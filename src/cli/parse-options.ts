import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CliError } from './cli-error';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; strict: true; allowPositionals: false }>
>['values'];

/**
 * Reads the options of a command that takes no other arguments.
 *
 * @throws `CliError` with exit code 2 that names the argument and where the right ones are listed
 */
export function parseOptions<const O extends Options>(command: string, args: readonly string[], options: O): Values<O> {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // Node.js adds advice after the first sentence; the remedy here is the command's own help.
    const [reason] = (error as Error).message.split('. ');
    throw new CliError(`'${command}': ${reason}: see cdktf-aws-secrets ${command} --help`, 2);
  }
}
