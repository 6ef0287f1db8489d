import type { WatchPorts } from '../../../src/functions/watch/watch';
import { begun, later, NOON, sighting, task, World } from './world';

describe('a sighting', () => {
  test('is told once, with what it is about, however often it is looked at', async () => {
    const world = await begun();
    world.record(sighting(later(30)));
    await world.run();
    world.now = later(120);
    await world.run();
    expect(world.sent).toEqual([
      {
        ...{ detection: 'secrets-swept', severity: 'high', intent: 'Somebody sweeps', runbook: ['Look', 'Act'] },
        ...{ told: 'began', resolves: false },
        event: {
          ...{ id: expect.stringMatching(/^[\da-f]{32}$/), account: '111111111111', region: 'eu-central-1' },
          time: '2026-10-05T12:30:00Z',
          detail: {
            ...{ eventSource: 'secretsmanager.amazonaws.com', eventName: 'GetSecretValue' },
            eventID: expect.stringMatching(/^[\da-f]{32}$/),
            userIdentity: { arn: 'arn:aws:iam::111111111111:role/orders-api' },
            requestParameters: { secretId: 'prod/orders/a' },
            additionalEventData: { subject: 'orders-api', amount: 9 },
          },
        },
      },
    ]);
    expect(world.beats).toHaveLength(3);
  });

  test.each([
    [119, ['began']],
    [121, []],
  ])('that is delivered %s minutes late is told or missed', async (minutes, told) => {
    const world = await begun(task(undefined, { lookBackHours: 2 }));
    world.now = later(minutes);
    // The run at that moment has looked before the event is there.
    await world.run(task(undefined, { lookBackHours: 2 }));
    world.record(sighting(NOON), later(minutes));
    world.now = later(minutes + 1);
    await world.run(task(undefined, { lookBackHours: 2 }));
    expect(world.told()).toEqual(told);
  });

  test('that goes on is told as that, and again as new after the quiet hours', async () => {
    const world = await begun();
    world.record(sighting(later(30)));
    await world.run();
    world.record(sighting(later(90)));
    world.now = later(120);
    await world.run();
    world.record(sighting(later(90 + 24 * 60 + 1)));
    world.now = later(90 + 24 * 60 + 2);
    await world.run();
    expect(world.told()).toEqual(['began', 'continues', 'began']);
    expect(new Set(world.sent.map(({ event }) => event.id)).size).toBe(3);
  });

  test('after days without a run is found, a day at a time', async () => {
    const world = await begun();
    world.record(sighting(later(30)));
    world.now = later(3 * 24 * 60);
    await world.run();
    expect(world.told()).toEqual(['began']);
    expect(world.spans.slice(1)).toEqual([
      '2026-10-05T09:00:00Z 2026-10-06T12:00:00Z',
      '2026-10-06T09:00:00Z 2026-10-07T12:00:00Z',
      '2026-10-07T09:00:00Z 2026-10-08T12:00:00Z',
    ]);
  });
});

describe('a first reader', () => {
  const first = task({ kind: 'first', days: 90 });
  const read = (at: Date, principal: string) => sighting(at, { subject: `${principal} a`, principal, context: 'a' });

  test('is learned from 90 days before the first run, and told after it', async () => {
    const world = new World();
    world.record(read(later(-80 * 24 * 60), 'old'));
    world.record(read(later(-10), 'older'));
    await world.run(first);
    expect(world.spans).toHaveLength(90);
    expect(world.spans[0]).toBe('2026-07-07T09:00:00Z 2026-07-08T12:00:00Z');
    world.record(read(later(30), 'old'));
    world.record(read(later(31), 'new'));
    world.now = later(60);
    await world.run(first);
    expect(world.sent).toMatchObject([{ told: 'began', event: { detail: { userIdentity: { arn: 'new' } } } }]);
  });

  test('of a secret of less than a day is learned', async () => {
    const world = new World();
    await world.run(first);
    world.record(read(later(10), 'first'));
    world.record(read(later(10 + 24 * 60 - 1), 'second'));
    world.record(read(later(10 + 24 * 60), 'third'));
    world.now = later(48 * 60);
    await world.run(first);
    expect(world.sent).toMatchObject([{ event: { detail: { userIdentity: { arn: 'third' } } } }]);
  });
});

describe('what is not there', () => {
  test('begins when it was not seen for the days, and ends when it is', async () => {
    const absence = task({ kind: 'absence', days: 45 });
    const world = new World();
    world.record(sighting(later(-45 * 24 * 60 + 60), { principal: '' }));
    await world.run(absence);
    expect(world.told()).toEqual([]);
    world.now = later(61);
    await world.run(absence);
    world.now = later(120);
    await world.run(absence);
    expect(world.sent).toMatchObject([{ told: 'began', event: { account: '111111111111' } }]);
    world.record(sighting(later(130), { principal: '' }));
    world.now = later(180);
    await world.run(absence);
    expect(world.sent.slice(1)).toMatchObject([{ told: 'ended', resolves: true }]);
  });

  test('of a trail is told while it lasts, and when it has ended', async () => {
    const present = task({ kind: 'present' }, { source: { kind: 'status', trailArn: 'arn' } });
    const world = await begun(present);
    const failing = { sightings: async () => [sighting(world.now)] };
    await world.run(present, failing);
    world.now = later(120);
    await world.run(present, failing);
    world.now = later(180);
    await world.run(present);
    expect(world.told()).toEqual(['began', 'ended']);
    expect(world.table.items.size).toBe(0);
  });
});

test('a run that has much to learn stops in time, says that it is behind, and the next goes on', async () => {
  const world = new World();
  const { sightings } = world.ports();
  let passed = 0;
  const slow: Partial<WatchPorts> = {
    now: () => new Date(NOON.getTime() + passed),
    sightings: (...asked) => {
      passed += 100_000;
      return sightings(...asked);
    },
  };
  await world.run(task({ kind: 'first', days: 90 }), slow);
  expect(world.spans).toHaveLength(5);
  expect(world.lines).toEqual([{ detection: 'secrets-swept', told: 0, outcome: 'behind' }]);
  expect(world.beats).toEqual([]);
  await world.run(task({ kind: 'first', days: 90 }));
  expect(world.spans).toHaveLength(90);
});

test.each([[null], [{}], [{ detection: 'A B', judgement: {}, about: {}, source: {} }], ['secret-text']])(
  'throws when the input is no detection, without a word of it',
  async (input) => {
    const world = new World();
    await expect(world.run(input as never)).rejects.toThrow(
      /^the input must be a detection over a trail: let a rule of TrailDetectionSet send it$/,
    );
  },
);
