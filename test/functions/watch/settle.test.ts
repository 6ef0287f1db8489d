import type { WatchPorts } from '../../../src/functions/watch/watch';
import { begun, later, NOON, sighting, task, type World } from './world';

describe('two runs at once', () => {
  test('tell it once: the one that comes later changes nothing', async () => {
    const world = await begun();
    world.record(sighting(later(30)));
    const { sightings } = world.ports();
    let other: Promise<void> | undefined;
    // The other run does all of its work while this one waits for Athena.
    await world.run(task(), {
      sightings: async (...asked: Parameters<WatchPorts['sightings']>) => {
        other ??= world.run();
        await other;
        return sightings(...asked);
      },
    });
    expect(world.told()).toEqual(['began']);
    expect(world.lines.at(-1)).toEqual({ detection: 'secrets-swept', outcome: 'another run is at it' });
    expect(world.table.place?.to).toBe(later(60).toISOString());
  });

  test('leave alone what the other has written down and not sent yet', async () => {
    const world = await begun();
    world.record(sighting(later(30)));
    await world.run(task(), {
      send: async (detail) => {
        await world.run();
        await world.ports().send(detail);
      },
    });
    expect(world.told()).toEqual(['began']);
  });
});

describe('a run that ends', () => {
  const ends = async () => {
    throw new Error('the run ends');
  };

  async function afterCrash(world: World, others: Partial<WatchPorts>): Promise<void> {
    world.record(sighting(later(30)));
    await expect(world.run(task(), others)).rejects.toThrow('the run ends');
  }

  test('before it sends leaves it to the next, once it cannot be at it any more', async () => {
    const world = await begun();
    await afterCrash(world, { send: ends });
    world.now = later(60 + 14);
    await world.run();
    expect(world.told()).toEqual([]);
    expect(world.table.place?.to).toBe(NOON.toISOString());
    world.now = later(60 + 15);
    await world.run();
    world.now = later(60 + 30);
    await world.run();
    expect(world.told()).toEqual(['began']);
  });

  test('after it sent has it sent again, with the id that it had', async () => {
    const world = await begun();
    const { memory } = world.ports();
    const keep: typeof memory.keep = (detection, kept) =>
      kept.telling === undefined ? ends() : memory.keep(detection, kept);
    await afterCrash(world, { memory: Object.assign(Object.create(memory), { keep }) });
    world.now = later(120);
    await world.run();
    expect(world.told()).toEqual(['began', 'began']);
    expect(new Set(world.sent.map(({ event }) => event.id)).size).toBe(1);
  });

  test('before it remembers how far it looked looks again, and tells nothing twice', async () => {
    const world = await begun();
    await afterCrash(world, { memory: Object.assign(Object.create(world.table), { move: ends }) });
    world.now = later(120);
    await world.run();
    expect(world.told()).toEqual(['began']);
    expect(world.spans.at(-1)).toBe('2026-10-05T09:00:00Z 2026-10-05T14:00:00Z');
  });

  test('without an answer of Athena does not say that it has looked', async () => {
    const world = await begun();
    await afterCrash(world, { sightings: ends });
    expect(world.beats).toHaveLength(1);
  });
});
