import fc from 'fast-check';
import { POLICY_LIMITS } from '../../../src/constructs/guardrails/policy-limits';
import { type Packable, packStatements } from '../../../src/constructs/synthesis/pack-statements';
import { statementOf } from '../../helpers/synth/guardrails/made-up';

const { characters: LIMIT } = POLICY_LIMITS.SERVICE_CONTROL_POLICY;
const FRAME = '{"Version":"2012-10-17","Statement":[]}'.length;
const ROOM = LIMIT - FRAME + 1;

/** As large as real guardrails are. */
const sizes = (count: number) => fc.array(fc.integer({ min: 200, max: 1_800 }), { minLength: count, maxLength: count });

function guardrails(of: readonly number[]): readonly Packable[] {
  return of.map((size, index) => ({ id: `g${index}`, statements: [statementOf(`g${index}`, size)] }));
}

/** The policy of each guardrail. */
function places(of: readonly Packable[]): ReadonlyMap<string, number> {
  return new Map(
    packStatements(of, LIMIT).flatMap((policy, index) => policy.guardrails.map((id) => [id, index] as const)),
  );
}

/** How many of the guardrails that both have are in another policy. */
function moved(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): number {
  return [...before].filter(([id, policy]) => after.has(id) && after.get(id) !== policy).length;
}

const lowerBound = (of: readonly number[]) => Math.ceil(of.reduce((sum, size) => sum + size + 1, 0) / ROOM);

test('40 guardrails take the fewest policies possible, or one more where not even the largest first would do', () => {
  fc.assert(
    fc.property(sizes(40), (of) => {
      const count = packStatements(guardrails(of), LIMIT).length;
      expect(count).toBeGreaterThanOrEqual(lowerBound(of));
      expect(count).toBeLessThanOrEqual(lowerBound(of) + 1);
    }),
    { numRuns: 300 },
  );
});

test('no policy is larger than the limit, and no statement is lost or doubled', () => {
  fc.assert(
    fc.property(sizes(40), (of) => {
      const policies = packStatements(guardrails(of), LIMIT);
      for (const { text } of policies) expect(text.length).toBeLessThanOrEqual(LIMIT);
      const sids = policies.flatMap(({ text }) => JSON.parse(text).Statement.map(({ Sid }: { Sid: string }) => Sid));
      expect(sids.sort()).toEqual(of.map((_, index) => `g${index}`).sort());
    }),
    { numRuns: 100 },
  );
});

/** What 200 random sets of 40 guardrails move, on average and at the most, when they change. The seed is fixed. */
function movesOf(change: (of: readonly Packable[]) => readonly Packable[]) {
  const counts = fc.sample(sizes(41), { seed: 5, numRuns: 200 }).map((of) => {
    const all = guardrails(of);
    const before = all.slice(0, 40);
    return moved(places(before), places(change(all)));
  });
  return {
    none: counts.filter((count) => count === 0).length / counts.length,
    mean: counts.reduce((sum, count) => sum + count, 0) / counts.length,
  };
}

test('a guardrail that is added at the end moves no other in nine of ten sets, and less than one on average', () => {
  const moves = movesOf((all) => all);
  expect(moves.none).toBeGreaterThanOrEqual(0.9);
  expect(moves.mean).toBeLessThan(1);
});

test.each([
  ['added in the middle', (all: readonly Packable[]) => [...all.slice(0, 20), ...all.slice(40), ...all.slice(20, 40)]],
  ['taken out of the middle', (all: readonly Packable[]) => [...all.slice(0, 20), ...all.slice(21, 40)]],
])('a guardrail that is %s moves less than five of 40 on average', (_, change) => {
  expect(movesOf(change).mean).toBeLessThan(5);
});
