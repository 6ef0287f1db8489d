import { DAY, HOUR, type Judgement, memoryDays, type Remembered, type Told } from './judgement';
import type { Sighting } from './sighting';

/** What becomes of a sighting. */
export interface Verdict {
  /** What is remembered from now on. */
  readonly next: Remembered;
  /** @default - nobody is told */
  readonly told?: Told;
  /** Whether the subject is forgotten. @default false */
  readonly forgotten?: boolean;
}

/** What a sighting is judged by. */
export interface Before {
  /** What is remembered of the subject. @default - nothing */
  readonly subject?: Remembered;
  /** What is remembered of the context. @default - nothing */
  readonly context?: Remembered;
  /** Whether the detection still learns, and tells nothing that is new. */
  readonly isLearning: boolean;
}

/**
 * Judges a sighting. Pure: the same sighting again changes nothing and tells nobody, whichever run sees it.
 *
 * @returns nothing when it says nothing new
 */
export function judge(judgement: Judgement, sighting: Sighting, before: Before): Verdict | undefined {
  const known = isKnown(before.subject, sighting) ? before.subject : undefined;
  switch (judgement.kind) {
    case 'each':
      return judgeEach(judgement, sighting, known);
    case 'first':
      return judgeFirst(judgement, sighting, { ...before, subject: known });
    case 'peak':
      return judgePeak(judgement, sighting, { ...before, subject: known });
    case 'absence':
      return judgeAbsence(judgement, sighting, known);
    case 'present':
      return known?.open ? undefined : { next: seenNow(judgement, sighting, undefined, true), told: 'began' };
  }
}

function judgeEach(
  judgement: Extract<Judgement, { kind: 'each' }>,
  sighting: Sighting,
  known: Remembered | undefined,
): Verdict | undefined {
  if (known === undefined) return { next: seenNow(judgement, sighting, undefined, true), told: 'began' };
  if (sighting.seen <= known.last) return undefined;
  const goesOn = elapsed(known.last, sighting.seen) <= judgement.quietHours * HOUR;
  const next = seenNow(judgement, sighting, goesOn ? known : undefined, true);
  return { next, told: goesOn ? 'continues' : 'began' };
}

function judgeFirst(
  judgement: Extract<Judgement, { kind: 'first' }>,
  sighting: Sighting,
  { subject: known, context, isLearning }: Before,
): Verdict | undefined {
  // What is seen all the time is written down once a day.
  if (known !== undefined) {
    return elapsed(known.last, sighting.seen) < DAY
      ? undefined
      : { next: seenNow(judgement, sighting, known, known.open) };
  }
  const isNew = sighting.context === '' || isSettled(context, sighting);
  const isTold = isNew && !isLearning;
  return { next: seenNow(judgement, sighting, undefined, isTold), ...(isTold && { told: 'began' }) };
}

function judgePeak(
  judgement: Extract<Judgement, { kind: 'peak' }>,
  sighting: Sighting,
  { subject: known, isLearning }: Before,
): Verdict | undefined {
  const { amount } = sighting;
  const most = known?.most ?? 0;
  const isRenewed = known === undefined || elapsed(known.last, sighting.seen) >= DAY;
  if (amount <= most && !isRenewed) return undefined;
  const isTold = !isLearning && known !== undefined && amount >= judgement.least && amount > judgement.times * most;
  const next = { ...seenNow(judgement, sighting, known, isTold), most: Math.max(most, amount) };
  return { next, ...(isTold && { told: 'began' }) };
}

function judgeAbsence(
  judgement: Extract<Judgement, { kind: 'absence' }>,
  sighting: Sighting,
  known: Remembered | undefined,
): Verdict | undefined {
  if (sighting.state === 'gone') {
    if (known === undefined || sighting.seen <= known.last) return undefined;
    return { next: { ...known, open: false }, forgotten: true, ...(known.open && { told: 'ended' }) };
  }
  const next = seenNow(judgement, sighting, known, false);
  // What a subject may be absent for can become less.
  const seen = judgement.perSubject ? { ...next, most: sighting.amount } : next;
  if (known === undefined) return { next: seen };
  if (known.open && sighting.seen > known.last) return { next: seen, told: 'ended' };
  return elapsed(known.last, sighting.seen) < DAY ? undefined : { next: seen };
}

function seenNow(
  judgement: Judgement,
  { subject, seen, amount }: Sighting,
  known: Remembered | undefined,
  open: boolean,
): Remembered {
  const last = known !== undefined && known.last > seen ? known.last : seen;
  const expires = Math.floor((Date.parse(last) + memoryDays(judgement) * DAY) / 1000);
  return { subject, first: known?.first ?? seen, last, most: Math.max(known?.most ?? 0, amount), open, expires };
}

/** DynamoDB deletes what has expired some time later: it is forgotten at once. */
function isKnown(known: Remembered | undefined, { seen }: Sighting): boolean {
  return known !== undefined && known.expires * 1000 > Date.parse(seen);
}

/** With something that is new itself, everybody is new. */
function isSettled(context: Remembered | undefined, sighting: Sighting): boolean {
  return context !== undefined && isKnown(context, sighting) && elapsed(context.first, sighting.seen) >= DAY;
}

function elapsed(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}
