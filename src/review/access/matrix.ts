import type { Access } from './access';
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
  /** The conditions, or what would have to be known; empty when it is always allowed. */
  readonly detail: string;
}

/**
 * Puts accesses into rows for people: sorted by environment, secret and principal, declared principals first.
 *
 * @param accesses answers of one capability that are not denied
 */
export function accessMatrix(accesses: readonly Access[]): readonly MatrixRow[] {
  const rows = new Map<string, MatrixRow>();
  for (const { subject, target, answer } of accesses) {
    if (answer.verdict === 'denied') continue;
    const detail = verdictText(answer);
    // In the order of the rows; "declared" comes before "delegated".
    const key = JSON.stringify([target.environment, target.name, subject.kind, subject.id, answer.verdict, detail]);
    const regions = [...(rows.get(key)?.regions ?? []), target.region].sort();
    const { environment, name: secret } = target;
    rows.set(key, { environment, secret, subject, regions, verdict: answer.verdict, detail });
  }
  return [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
