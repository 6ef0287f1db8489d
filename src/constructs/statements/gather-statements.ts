import { groupedBy } from '../../model/grouped-by';
import type { Condition } from '../../model/policy/condition';
import type { PolicyStatement } from '../../model/policy/statement';
import { sharedSid } from './sid';

/** Calls that one role was granted, on a secret or on its key. */
interface Granted {
  readonly verb: string;
  readonly actions: readonly string[];
  readonly conditions: readonly Condition[];
}

/** The statement of all grants with one Sid, in the order in which they were made. */
export type StatementOf<T> = (sid: string, grants: readonly [T, ...T[]]) => PolicyStatement;

/**
 * The statements of a policy, gathered from grants: one for all grants that have the same Sid. The policies of secrets,
 * keys, roles and endpoints are made so.
 */
export function gatherStatements<T>(
  grants: readonly T[],
  sidOf: (grant: T) => string,
  statementOf: StatementOf<T>,
): readonly PolicyStatement[] {
  return [...groupedBy(grants, sidOf)].map(([sid, same]) => statementOf(sid, same));
}

/** The statements of a policy where the roles share one that were granted the same calls under the same conditions. */
export function gatherShared<T extends Granted>(
  grants: readonly T[],
  statementOf: StatementOf<T>,
): readonly PolicyStatement[] {
  return gatherStatements(grants, ({ verb, actions, conditions }) => sharedSid(verb, actions, conditions), statementOf);
}
