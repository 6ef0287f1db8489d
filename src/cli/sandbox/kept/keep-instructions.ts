import { type KeptEnvironment, shellLines } from './kept-environment';
import type { KeptSandbox } from './kept-sandbox';

/**
 * How to use, and how to end, a sandbox that was left running: lines to paste into a shell.
 *
 * @param self how the command is called
 * @param reader a role that can read a secret, if there is one
 */
export function keepInstructions(
  { workDirectory }: KeptSandbox,
  environment: KeptEnvironment,
  { self, reader }: { readonly self: string; readonly reader?: string },
): string {
  const { identity } = environment;
  const who = identity === undefined ? '' : ` as ${identity.arn} in ${identity.region}`;
  return [
    `The embedded AWS keeps running; state, plans and logs are in ${workDirectory}. To paste, for the AWS CLI or an SDK${who}:`,
    '',
    ...shellLines(environment),
    '',
    '# the same in another shell, as a reader of a secret, and its end',
    `eval "$(${self} env)"`,
    ...(reader === undefined ? [] : [`eval "$(${self} env --as ${reader})"`]),
    `${self} stop`,
  ].join('\n');
}
