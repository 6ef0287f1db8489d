import { dirname } from 'node:path';
import type { Judged } from '../../../src/reports/compliance/implementation';
import { readStacks, readSynthStacks } from '../../../src/review';
import { referenceStacks } from './reference-stacks';

/** The reference stacks, judged on one day. */
export function judgedReference(today = '2026-11-28'): Judged {
  const stacks = readStacks(dirname(referenceStacks()));
  return { stacks, world: readSynthStacks(stacks), today };
}
