import { CachedValue } from '../../../src/runtime/cache/cached-value';

class Outage extends Error {}
const refusal = Object.assign(new Error('not authorized'), { $fault: 'client', name: 'AccessDeniedException' });

/** A cache over answers in their order, at a clock that stands. */
function world(answers: ReadonlyArray<string | Error>, random = 0.5) {
  const left = [...answers];
  const clock = { ms: 0 };
  const fetched: boolean[] = [];
  const warned: string[] = [];
  const cache = new CachedValue(
    'prod/db',
    { ttlSeconds: 100, staleSeconds: 50 },
    {
      fetch: async (fresh) => {
        fetched.push(fresh);
        const next = left.shift();
        if (next === undefined || next instanceof Error) throw next ?? new Error('nobody asks again');
        return { text: `text of ${next}`, version: next };
      },
      now: () => clock.ms,
      random: () => random,
      warn: (message) => warned.push(message),
    },
  );
  return { cache, clock, fetched, warned };
}

describe('a value', () => {
  test('is fetched once until its time is over', async () => {
    const { cache, clock, fetched } = world(['v1', 'v2']);
    await cache.get();
    clock.ms = 99_999;
    await expect(cache.get()).resolves.toMatchObject({ version: 'v1', isStale: false });
    clock.ms = 100_000;
    await expect(cache.get()).resolves.toMatchObject({ version: 'v2' });
    expect(fetched).toEqual([false, false]);
  });

  test.each([
    [0, 90_000],
    [1, 110_000],
  ])('with the random number %d is kept for %d ms', async (random, end) => {
    const { cache, clock, fetched } = world(['v1', 'v2'], random);
    await cache.get();
    clock.ms = end - 1;
    await cache.get();
    expect(fetched).toHaveLength(1);
    clock.ms = end + 1;
    await cache.get();
    expect(fetched).toHaveLength(2);
  });

  test('that many ask for at once is fetched by one flight', async () => {
    const { cache, fetched } = world(['v1']);
    const held = await Promise.all(Array.from({ length: 50 }, () => cache.get()));
    expect(new Set(held.map(({ version }) => version))).toEqual(new Set(['v1']));
    expect(fetched).toHaveLength(1);
  });

  test('is asked for again after a flight that failed', async () => {
    const { cache } = world([new Outage('down'), 'v1']);
    await expect(cache.get()).rejects.toThrow('down');
    await expect(cache.get()).resolves.toMatchObject({ version: 'v1' });
  });
});

describe('while AWS does not answer', () => {
  test('the old value is served, marked and told once for each outage', async () => {
    const { cache, clock, warned } = world(['v1', new Outage(), new Outage(), 'v2', new Outage()]);
    await cache.get();
    for (const ms of [100_000, 101_000]) {
      clock.ms = ms;
      await expect(cache.get()).resolves.toMatchObject({ version: 'v1', isStale: true });
    }
    expect(warned).toEqual(["AWS does not answer, so a value of 'prod/db' is served beyond its time"]);
    clock.ms = 102_000;
    await expect(cache.get()).resolves.toMatchObject({ version: 'v2', isStale: false });
    clock.ms = 202_000;
    await cache.get();
    expect(warned).toHaveLength(2);
  });

  test('it is asked once a second, not at each call', async () => {
    const { cache, clock, fetched } = world(['v1', new Outage(), new Outage()]);
    await cache.get();
    clock.ms = 100_000;
    await cache.get();
    clock.ms = 100_999;
    await cache.get();
    expect(fetched).toHaveLength(2);
  });

  test('the old value ends after the stale time', async () => {
    const { cache, clock } = world(['v1', new Outage('still down'), new Outage('still down')]);
    await cache.get();
    clock.ms = 150_000;
    await expect(cache.get()).resolves.toMatchObject({ isStale: true });
    clock.ms = 151_001;
    await expect(cache.get()).rejects.toThrow('still down');
  });
});

test('a refusal is an answer: what is no longer allowed is not served', async () => {
  const { cache, clock, warned } = world(['v1', refusal]);
  await cache.get();
  clock.ms = 100_000;
  await expect(cache.get()).rejects.toBe(refusal);
  expect(warned).toEqual([]);
});

test('a renewal passes caches by, and is what is served from then on', async () => {
  const { cache, fetched } = world(['v1', 'v2']);
  await cache.get();
  await cache.renew();
  await expect(cache.get()).resolves.toMatchObject({ version: 'v2' });
  expect(fetched).toEqual([false, true]);
});
