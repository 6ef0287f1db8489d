import { judgeMissing } from '../../model/detections/watched/judge-missing';
import { DAY, HOUR, learningDays } from '../../model/detections/watched/judgement';
import type { Sighting } from '../../model/detections/watched/sighting';
import type { Cursor } from './memory';
import { OtherRun, Settling, type SettlingPorts } from './settle';
import { type WatchTask, watchTask } from './task';

/** What the function needs. */
export interface WatchPorts extends SettlingPorts {
  /** What was seen within a span of the trail. */
  readonly sightings: (task: WatchTask, span: readonly [from: Date, to: Date]) => Promise<readonly Sighting[]>;
  /** Writes one line of the log. */
  readonly log: (line: Readonly<Record<string, string | number>>) => void;
  /** Says that the detection has looked at all there is until now: an alarm rings when it does not. */
  readonly beat: (detection: string) => void;
}

/** A run that learns from many days stops after this long; the next goes on. */
const PATIENCE = 480_000;

/**
 * Looks for one detection in what was recorded since the last look, a day at a time, and tells what it judges to be
 * new.
 *
 * @throws when AWS refuses, so that Lambda tries again and then keeps the message
 */
export async function watch(input: unknown, ports: WatchPorts): Promise<void> {
  const task = watchTask(input);
  const { detection } = task;
  try {
    const settling = new Settling(task, await ports.memory.all(detection), ports);
    await settling.finishOthers();
    const isCurrent = await lookUntilNow(task, settling, ports);
    ports.log({ detection, told: settling.told, outcome: isCurrent ? 'current' : 'behind' });
    if (isCurrent) ports.beat(detection);
  } catch (error) {
    if (!(error instanceof OtherRun)) throw error;
    ports.log({ detection, outcome: 'another run is at it' });
  }
}

async function lookUntilNow(task: WatchTask, settling: Settling, ports: WatchPorts): Promise<boolean> {
  const now = ports.now();
  let cursor = (await ports.memory.cursor(task.detection)) ?? beginning(task, now);
  const present = new Set<string>();
  do {
    const to = new Date(Math.min(Date.parse(cursor.to) + DAY, now.getTime()));
    const from = new Date(Date.parse(cursor.to) - task.lookBackHours * HOUR);
    const sightings = await ports.sightings(task, [from, to]);
    for (const { subject } of sightings) present.add(subject);
    await settling.settle(sightings, cursor.learnsUntil);
    cursor = await moved(task, cursor, to, ports);
  } while (cursor.to < now.toISOString() && ports.now().getTime() - now.getTime() < PATIENCE);
  if (cursor.to < now.toISOString()) return false;
  for (const verdict of judgeMissing(task.judgement, settling.all, { present, now })) await settling.apply(verdict);
  return true;
}

/** What needs a history reads it first, and tells nothing of it. */
function beginning({ judgement }: WatchTask, now: Date): Cursor {
  const from = new Date(now.getTime() - learningDays(judgement) * DAY);
  return { to: from.toISOString(), learnsUntil: now.toISOString(), revision: 0 };
}

async function moved({ detection }: WatchTask, cursor: Cursor, to: Date, { memory }: WatchPorts): Promise<Cursor> {
  const next = { ...cursor, to: to.toISOString(), revision: cursor.revision + 1 };
  if (!(await memory.move(detection, next))) throw new OtherRun();
  return next;
}
