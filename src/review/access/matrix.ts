import type { Access } from './access';
import { firstReason, reasonLine } from './reason-line';
import type { Subject } from './subject';
import { verdictText } from './verdict-text';

/** One principal and one secret, with every Region where the answer is the same. */
export interface MatrixRow {
  readonly environment: string;
  readonly secret: string;
  readonly subject: Subject;
  /** Sorted. */
  readonly regions: readonly string[];
  readonly verdict: 'allowed' | 'allowed-if' | 'not-proven';
  /** The conditions, or in one line what would have to be known; empty when it is always allowed. */
  readonly detail: string;
}

/**
 * Puts accesses into rows for people: sorted by environment, secret and principal, declared principals first. Answers
 * that are not proven for the same reason are in one row.
 *
 * @param accesses answers of one capability that are not denied
 *
 * @example
 * const rows = accessMatrix(new AccessQueries(world).readers());
 */
export function accessMatrix(accesses: readonly Access[]): readonly MatrixRow[] {
  const rows = new Map<string, MatrixRow>();
  const reasons = new Map<string, Set<string>>();
  for (const { subject, target, answer } of accesses) {
    if (answer.verdict === 'denied') continue;
    const because = answer.verdict === 'not-proven' ? answer.because : [];
    const told = answer.verdict === 'not-proven' ? firstReason(because) : verdictText(answer);
    // In the order of the rows; "declared" comes before "delegated".
    const key = JSON.stringify([target.environment, target.name, subject.kind, subject.id, answer.verdict, told]);
    const all = new Set([...(reasons.get(key) ?? []), ...because]);
    reasons.set(key, all);
    const regions = [...new Set([...(rows.get(key)?.regions ?? []), target.region])].sort();
    const { environment, name: secret } = target;
    const detail = answer.verdict === 'not-proven' ? reasonLine(all) : told;
    rows.set(key, { environment, secret, subject, regions, verdict: answer.verdict, detail });
  }
  return [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
