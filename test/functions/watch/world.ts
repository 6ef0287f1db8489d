import type { Cursor, Kept, Memory } from '../../../src/functions/watch/memory';
import type { WatchTask } from '../../../src/functions/watch/task';
import { type WatchPorts, watch } from '../../../src/functions/watch/watch';
import type { Judgement } from '../../../src/model/detections/watched/judgement';
import type { Sighting } from '../../../src/model/detections/watched/sighting';

export const NOON = new Date('2026-10-05T12:00:00Z');
export const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
export const moment = (date: Date) => `${date.toISOString().slice(0, 19)}Z`;

export function task(
  judgement: Judgement = { kind: 'each', quietHours: 24 },
  others: Partial<WatchTask> = {},
): WatchTask {
  return {
    ...{ detection: 'secrets-swept', severity: 'high', intent: 'Somebody sweeps', runbook: ['Look', 'Act'], judgement },
    about: { service: 'secretsmanager', call: 'GetSecretValue', parameter: 'secretId' },
    lookBackHours: 3,
    source: { kind: 'query', queryId: 'q', workgroup: 'audit' },
    ...others,
  };
}

export function sighting(seen: Date, others: Partial<Sighting> = {}): Sighting {
  return {
    ...{ subject: 'orders-api', principal: 'arn:aws:iam::111111111111:role/orders-api', resource: 'prod/orders/a' },
    ...{ account: '111111111111', region: 'eu-central-1', seen: moment(seen), amount: 9, context: '', state: '' },
    ...others,
  };
}

/** A table in memory, with the conditions of the real one. */
export class Table implements Memory {
  readonly items = new Map<string, Kept>();
  place: Cursor | undefined;

  async all(): Promise<readonly Kept[]> {
    return [...this.items.values()];
  }

  async cursor(): Promise<Cursor | undefined> {
    return this.place;
  }

  async keep(_: string, kept: Kept): Promise<boolean> {
    if ((this.items.get(kept.subject)?.revision ?? 0) !== kept.revision - 1) return false;
    this.items.set(kept.subject, kept);
    return true;
  }

  async forget(_: string, { subject, revision }: Kept): Promise<boolean> {
    return this.items.get(subject)?.revision === revision && this.items.delete(subject);
  }

  async move(_: string, cursor: Cursor): Promise<boolean> {
    if ((this.place?.revision ?? 0) !== cursor.revision - 1) return false;
    this.place = cursor;
    return true;
  }
}

/** A trail that was recorded, a table, and what was sent. */
export class World {
  readonly table = new Table();
  readonly sent: Sent[] = [];
  readonly lines: Readonly<Record<string, string | number>>[] = [];
  readonly beats: string[] = [];
  readonly spans: string[] = [];
  now = NOON;

  /** What is in the trail, each with the moment from which a query finds it. */
  readonly recorded: (readonly [from: Date, Sighting])[] = [];

  record(sighting: Sighting, from = new Date(sighting.seen)): void {
    this.recorded.push([from, sighting]);
  }

  ports(others: Partial<WatchPorts> = {}): WatchPorts {
    return {
      memory: this.table,
      now: () => this.now,
      send: async (detail) => void this.sent.push(detail as Sent),
      sightings: async (_, [from, to]) => {
        this.spans.push(`${moment(from)} ${moment(to)}`);
        const within = ({ seen }: Sighting) => seen >= moment(from) && seen < moment(to);
        return this.recorded.filter(([since, each]) => since <= this.now && within(each)).map(([, each]) => each);
      },
      log: (line) => void this.lines.push(line),
      beat: (detection) => void this.beats.push(detection),
      ...others,
    };
  }

  run(of: WatchTask = task(), others: Partial<WatchPorts> = {}): Promise<void> {
    return watch(of, this.ports(others));
  }

  told(): readonly string[] {
    return this.sent.map(({ told }) => told);
  }
}

/** A world whose first run was at noon. */
export async function begun(of = task()): Promise<World> {
  const world = new World();
  await world.run(of);
  world.now = later(60);
  return world;
}

interface Sent {
  readonly told: string;
  readonly event: { readonly id: string };
}
