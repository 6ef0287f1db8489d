import type { Access } from './access';
import { firstReason, reasonLine } from './reason-line';
import type { Subject } from './subject';
import { verdictText } from './verdict-text';

/** One principal and one secret, with every Region and capability for which the answer is the same. */
export interface MatrixRow {
  readonly environment: string;
  /** Name of the secret, parameter or key. */
  readonly secret: string;
  readonly kind: Access['target']['kind'];
  readonly capabilities: readonly Access['capability'][];
  readonly subject: Subject;
  /** Sorted. */
  readonly regions: readonly string[];
  readonly verdict: 'allowed' | 'allowed-if' | 'not-proven';
  /** The conditions in words, or in one line what would have to be known; empty when it is always allowed. */
  readonly detail: string;
}

/**
 * Puts accesses into rows for people: sorted by environment, secret and principal, declared principals first. Answers
 * that are not proven for the same reason are in one row.
 *
 * @param accesses answers; those that are denied have no row
 * @param wordsOf what is said of somebody who is allowed; rows with the same words are one
 *
 * @example
 * const rows = accessMatrix(new AccessQueries(world).readers());
 */
export function accessMatrix(
  accesses: readonly Access[],
  wordsOf: (access: Access) => string = ({ answer }) => verdictText(answer),
): readonly MatrixRow[] {
  const rows = new Map<string, MatrixRow>();
  const reasons = new Map<string, Set<string>>();
  for (const access of accesses) {
    const { subject, capability, target, answer } = access;
    if (answer.verdict === 'denied') continue;
    const because = answer.verdict === 'not-proven' ? answer.because : [];
    const told = answer.verdict === 'not-proven' ? firstReason(because) : wordsOf(access);
    // In the order of the rows; "declared" comes before "delegated".
    const { environment, kind, name: secret } = target;
    const key = JSON.stringify([environment, secret, kind, subject.kind, subject.id, answer.verdict, told]);
    const all = new Set([...(reasons.get(key) ?? []), ...because]);
    reasons.set(key, all);
    const regions = [...new Set([...(rows.get(key)?.regions ?? []), target.region])].sort();
    const capabilities = [...new Set([...(rows.get(key)?.capabilities ?? []), capability])];
    const detail = answer.verdict === 'not-proven' ? reasonLine(all) : told;
    rows.set(key, { environment, secret, kind, capabilities, subject, regions, verdict: answer.verdict, detail });
  }
  return [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
