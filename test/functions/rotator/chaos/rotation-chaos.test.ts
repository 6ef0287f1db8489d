import fc from 'fast-check';
import type { RotationStep } from '../../../../src/functions/rotator/core/rotation-event';
import { STEPS } from '../helpers/world';
import { Director } from './director';
import { weather } from './fault';
import { KINDS, Stage } from './stage';

/** ROTATION_CHAOS_RUNS=10000 for the long run; ROTATION_CHAOS_SEED repeats one. */
const numRuns = Number(process.env.ROTATION_CHAOS_RUNS ?? 100);
const seed = Number(process.env.ROTATION_CHAOS_SEED ?? Date.now() % 2 ** 31);

interface Play {
  readonly tries: number;
  readonly ghosts: RotationStep[];
  /** Whether the operator gives up a failed rotation, or lets Secrets Manager repeat it. */
  readonly cancelled: boolean;
}

const play: fc.Arbitrary<Play> = fc.record({
  tries: fc.integer({ min: 1, max: 4 }),
  ghosts: fc.array(fc.constantFrom(...STEPS), { maxLength: 4 }),
  cancelled: fc.boolean(),
});

/** What an operator does about a rotation that hangs: take AWSPENDING away and start again. */
function start(stage: Stage, token: string): void {
  const pending = stage.secret.holder('AWSPENDING');
  if (pending !== undefined && pending !== stage.secret.holder('AWSCURRENT')) {
    stage.secret.moveLabel('AWSPENDING', undefined, pending);
  }
  stage.secret.startRotation(token);
}

async function perform(plays: readonly Play[], director: Director, stage: Stage): Promise<boolean> {
  for (const [index, { tries, ghosts, cancelled }] of plays.entries()) {
    const token = `token-${index}`;
    start(stage, token);
    const succeeded = await director.rotate(token, tries, ghosts);
    // Ghosts of a success may reach into the next rotation; those of a failure are over when somebody acts.
    if (!succeeded || index % 2 === 1) await director.settle();
    if (!succeeded && !cancelled) await director.rotate(token, 1, [], true);
  }
  await director.settle();
  start(stage, 'last');
  return director.rotate('last', 1, [], true);
}

describe('chaos', () => {
  test.each(KINDS)(
    `%s: faults, retries, overlaps and later rotations lock nobody out (seed ${seed})`,
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(play, { minLength: 1, maxLength: 4 }),
          fc.array(weather, { maxLength: 150, size: 'max' }),
          async (plays, forecast) => {
            const stage = new Stage(kind);
            const director = new Director(stage, [...forecast]);
            const succeeded = await perform(plays, director, stage);
            await director.settle();
            if (director.lost) {
              expect(kind).toBe('self-rotating key');
              expect(succeeded).toBe(false);
            } else {
              expect(succeeded).toBe(true);
              expect(stage.currentWorks).toBe(true);
              expect(stage.secret.holder('AWSCURRENT')).toBe('last');
            }
          },
        ),
        { numRuns, seed },
      );
    },
    600_000,
  );
});
