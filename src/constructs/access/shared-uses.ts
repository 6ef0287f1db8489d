import type { Condition } from '../../model/policy/condition';
import { sharedSid } from './sid';

/** Calls that one role was granted, on a secret or on its key. */
interface Granted {
  readonly verb: string;
  readonly actions: readonly string[];
  readonly conditions: readonly Condition[];
}

/** Grants of the same calls under the same conditions, by the Sid of the statement that their roles share. */
export function sharedUses<T extends Granted>(uses: readonly T[]): ReadonlyMap<string, readonly [T, ...T[]]> {
  const shared = new Map<string, [T, ...T[]]>();
  for (const use of uses) {
    const sid = sharedSid(use.verb, use.actions, use.conditions);
    const known = shared.get(sid);
    if (known === undefined) shared.set(sid, [use]);
    else known.push(use);
  }
  return shared;
}
