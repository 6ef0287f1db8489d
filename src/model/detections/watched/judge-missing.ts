import type { Verdict } from './judge';
import { DAY, type Judgement, type Remembered } from './judgement';

/**
 * Judges what was not seen, once a run has seen all there is until now.
 *
 * @param known all that is remembered
 * @param present subjects of the run's rows
 */
export function judgeMissing(
  judgement: Judgement,
  known: readonly Remembered[],
  { present, now }: { readonly present: ReadonlySet<string>; readonly now: Date },
): readonly Verdict[] {
  if (judgement.kind === 'present') {
    const ended = known.filter(({ open, subject }) => open && !present.has(subject));
    return ended.map((each) => ({ next: { ...each, open: false }, told: 'ended', forgotten: true }));
  }
  if (judgement.kind !== 'absence') return [];
  const { days, perSubject = false } = judgement;
  const since = ({ most }: Remembered) => now.getTime() - (perSubject ? Math.min(most, days) : days) * DAY;
  const absent = known.filter(
    (each) => !each.open && Date.parse(each.last) < since(each) && each.expires * 1000 > now.getTime(),
  );
  return absent.map((each) => ({ next: { ...each, open: true }, told: 'began' }));
}
