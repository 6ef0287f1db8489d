import { judge, type Verdict } from '../../model/detections/watched/judge';
import type { Sighting } from '../../model/detections/watched/sighting';
import type { Kept, Memory, Where } from './memory';
import type { WatchTask } from './task';
import { detailOf } from './telling';

/** What changes what is remembered, and tells people. */
export interface SettlingPorts {
  readonly memory: Memory;
  readonly now: () => Date;
  /** Sends the content of an event. */
  readonly send: (detail: object) => Promise<void>;
}

/** Another run has changed what this one goes by: it has seen the same. */
export class OtherRun extends Error {
  override readonly name = 'OtherRun';
}

/** Longer than a run can last: who was telling something since then tells it no more. */
const LONGEST_RUN = 900_000;

/**
 * What is remembered of a detection, as one run knows and changes it. Something that is told is written down first, then
 * sent, then marked as told: a run that ends in between leaves what the next one sends again, with the same id.
 */
export class Settling {
  private readonly kept: Map<string, Kept>;
  told = 0;

  constructor(
    private readonly task: WatchTask,
    all: readonly Kept[],
    private readonly ports: SettlingPorts,
  ) {
    this.kept = new Map(all.map((each) => [each.subject, each]));
  }

  get all(): readonly Kept[] {
    return [...this.kept.values()].filter(({ subject }) => !subject.startsWith(CONTEXT));
  }

  /** Sends what earlier runs left unsent. @throws `OtherRun` when one of them may still be at it */
  async finishOthers(): Promise<void> {
    for (const each of this.kept.values()) {
      if (each.telling === undefined) continue;
      if (this.ports.now().getTime() - Date.parse(each.telling.since) < LONGEST_RUN) throw new OtherRun();
      const claimed = await this.write({ ...each, telling: { ...each.telling, since: this.moment() } });
      await this.tell(claimed);
    }
  }

  /** Judges sightings, the earliest first. @throws `OtherRun` when another run has changed one of them */
  async settle(sightings: readonly Sighting[], learnsUntil: string): Promise<void> {
    for (const sighting of [...sightings].sort((a, b) => (a.seen < b.seen ? -1 : 1))) {
      const { judgement } = this.task;
      const subject = this.kept.get(sighting.subject);
      const context = this.kept.get(`${CONTEXT}${sighting.context}`);
      const isLearning = sighting.seen < learnsUntil;
      const verdict = judge(judgement, sighting, { subject, context, isLearning });
      if (verdict !== undefined) await this.apply(verdict, sighting);
      if (sighting.context === '') continue;
      const known = { ...sighting, subject: `${CONTEXT}${sighting.context}`, context: '' };
      const learned = judge(judgement, known, { subject: context, isLearning: true });
      if (learned !== undefined) await this.apply(learned, known);
    }
  }

  /** Does what a verdict says. @throws `OtherRun` when another run has done something of it */
  async apply({ next, told, forgotten = false }: Verdict, sighting?: Sighting): Promise<void> {
    const before = this.kept.get(next.subject);
    const where: Where = sighting === undefined ? (before?.where ?? NOWHERE) : whereOf(sighting);
    const revision = before?.revision ?? 0;
    if (told !== undefined) {
      const telling = { told, since: this.moment(), forgotten };
      await this.tell(await this.write({ ...next, where, revision, telling }));
    } else if (forgotten) await this.forget({ ...next, where, revision });
    else await this.write({ ...next, where, revision });
  }

  private async tell({ telling, ...kept }: Kept): Promise<void> {
    if (telling === undefined) return;
    await this.ports.send(detailOf(this.task, kept, telling.told));
    this.told += 1;
    if (telling.forgotten) await this.forget(kept);
    else await this.write(kept);
  }

  private async write(kept: Kept): Promise<Kept> {
    const next = { ...kept, revision: kept.revision + 1 };
    if (!(await this.ports.memory.keep(this.task.detection, next))) throw new OtherRun();
    this.kept.set(next.subject, next);
    return next;
  }

  private async forget(kept: Kept): Promise<void> {
    if (!(await this.ports.memory.forget(this.task.detection, kept))) throw new OtherRun();
    this.kept.delete(kept.subject);
  }

  private moment(): string {
    return this.ports.now().toISOString();
  }
}

const CONTEXT = 'context: ';
const NOWHERE: Where = { principal: '', resource: '', account: '', region: '', amount: 0 };

function whereOf({ principal, resource, account, region, amount }: Sighting): Where {
  return { principal, resource, account, region, amount };
}
