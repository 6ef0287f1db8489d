import { resolve } from 'node:path';
import type { Worlds } from '../../review';
import { withBase } from '../../review/report/with-base';
import { type InputValues, readWorlds } from '../command/input';

/**
 * Reads what is reviewed, with what it is compared with: the base's synthesized stacks, or the plans' own before.
 *
 * @throws `CliError` when something cannot be read
 */
export function readChange(values: InputValues & { readonly base?: string }, cwd: string): Worlds {
  const head = readWorlds(values, cwd);
  if (values.base === undefined) return head;
  const { account, organization, 'managed-policies': texts } = values;
  const base = readWorlds({ synth: resolve(cwd, values.base), account, organization, 'managed-policies': texts }, cwd);
  return withBase(head, base.after);
}
