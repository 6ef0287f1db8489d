import { verdictLine } from '../access/verdict-text';
import type { Escalation } from './escalation';

/** One step of one principal to one secret, with every Region where it is the same. */
export interface EscalationRow extends Escalation {
  /** Sorted. */
  readonly regions: readonly string[];
}

/**
 * Puts the same step in several Regions together; sorted by environment, secret and principal, declared ones first.
 *
 * @example
 * const rows = escalationRows(new Escalations(queries).all());
 */
export function escalationRows(escalations: readonly Escalation[]): readonly EscalationRow[] {
  const rows = new Map<string, EscalationRow>();
  for (const escalation of escalations) {
    const { subject, target, hop, action, through, answer } = escalation;
    const { environment, name } = target;
    const conclusion = [answer.verdict, verdictLine(answer)];
    const key = JSON.stringify([environment, name, subject.kind, subject.id, hop, through, action, conclusion]);
    const regions = [...(rows.get(key)?.regions ?? []), target.region].sort();
    rows.set(key, { ...escalation, regions });
  }
  return [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
