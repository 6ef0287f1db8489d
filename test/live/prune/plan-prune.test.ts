import fc from 'fast-check';
import { MOST_KEPT, MOST_LABELS, NEEDED, planPrune } from '../../../src/live/prune/plan-prune';
import { planRollback } from '../../../src/live/rollback/plan-rollback';
import type { SecretVersion } from '../../../src/live/versions/secret-state';
import { state, version } from '../versions/states';

const OTHERS = Array.from({ length: 20 }, (_, index) => `other-${index}`);

/** Up to 20 labels, each on one of up to 20 versions. */
const secrets = fc
  .record({
    labels: fc.shuffledSubarray([...NEEDED, ...OTHERS], { maxLength: MOST_LABELS }),
    places: fc.array(fc.nat({ max: 19 }), { minLength: MOST_LABELS, maxLength: MOST_LABELS }),
    days: fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 20, maxLength: 20 }),
  })
  .map(({ labels, places, days }) =>
    days
      .map((day, place) =>
        version(
          `v${place}`,
          labels.filter((_, index) => places[index] === place),
          day,
        ),
      )
      .filter((one) => one.labels.length > 0),
  );
const keeps = fc.integer({ min: 0, max: MOST_KEPT });

function pruned(versions: readonly SecretVersion[], keep: number): SecretVersion[] {
  const removed = planPrune(state({ versions }), keep).map(({ label }) => label);
  return versions
    .map((one) => ({ ...one, labels: one.labels.filter((label) => !removed.includes(label)) }))
    .filter((one) => one.labels.length > 0);
}

const labelsOf = (versions: readonly SecretVersion[]) => versions.flatMap(({ labels }) => labels);

function rollbackOf(versions: readonly SecretVersion[]) {
  try {
    const { from, to, moved } = planRollback(state({ versions }), {});
    return { from: from.id, to: to.id, moved };
  } catch (error) {
    return (error as Error).message;
  }
}

test('never removes a needed label, and removes each other one from where it is', () => {
  fc.assert(
    fc.property(secrets, keeps, (versions, keep) => {
      for (const { label, versionId } of planPrune(state({ versions }), keep)) {
        expect(NEEDED).not.toContain(label);
        expect(versions.find(({ id }) => id === versionId)?.labels).toContain(label);
      }
    }),
  );
});

test('keeps exactly as many other labels as it shall, and room for every needed one', () => {
  fc.assert(
    fc.property(secrets, keeps, (versions, keep) => {
      const others = (all: readonly SecretVersion[]) => labelsOf(all).filter((label) => !NEEDED.includes(label));
      const left = pruned(versions, keep);
      expect(others(left)).toHaveLength(Math.min(keep, others(versions).length));
      expect(others(left).length + NEEDED.length).toBeLessThanOrEqual(MOST_LABELS);
      expect(left.length).toBeLessThanOrEqual(MOST_LABELS);
    }),
  );
});

test('a rollback does the same, or is refused for the same reason, before and after', () => {
  fc.assert(
    fc.property(secrets, keeps, (versions, keep) => {
      expect(rollbackOf(pruned(versions, keep))).toEqual(rollbackOf(versions));
    }),
  );
});

test('finds nothing more to remove after it was carried out, whatever the order AWS answers in', () => {
  fc.assert(
    fc.property(secrets, keeps, (versions, keep) => {
      expect(planPrune(state({ versions: pruned(versions, keep) }), keep)).toEqual([]);
      expect(planPrune(state({ versions: [...versions].reverse() }), keep)).toEqual(
        planPrune(state({ versions }), keep),
      );
    }),
  );
});

test('keeps first the labels on versions that are held anyway, then those on the newest', () => {
  const versions = [
    version('v4', ['AWSCURRENT'], 4),
    version('v3', ['new'], 3),
    version('v2', ['old'], 2),
    version('v1', ['AWSPREVIOUS', 'held'], 1),
  ];
  expect(planPrune(state({ versions }), 2)).toEqual([{ label: 'old', versionId: 'v2' }]);
  expect(planPrune(state({ versions }), 1).map(({ label }) => label)).toEqual(['new', 'old']);
});

test('throws for a secret of a service, whose labels are not the caller’s to move', () => {
  expect(() => planPrune(state({ owningService: 'rds' }), 2)).toThrow(
    "'prod/orders/db' must not be owned by a service, got rds: change it through that service",
  );
});
