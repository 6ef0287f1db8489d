import type { ReviewReport } from '../../../../src/review';
import type { RealisticChange } from './changes';
import { reviewChange } from './synthesize-change';

/** All test files of a worker ask for the same reports, each of which takes two syntheses. */
const known = new WeakMap<RealisticChange, ReviewReport>();

/** The review of a change, made once. */
export function reviewOf(change: RealisticChange): ReviewReport {
  const { before, after, options } = change;
  const report = known.get(change) ?? reviewChange(before, after, options);
  known.set(change, report);
  return report;
}
