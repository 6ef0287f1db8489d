import { planRollback } from '../../../src/live/rollback/plan-rollback';
import { runRollback } from '../../../src/live/rollback/run-rollback';
import type { TestAnswer } from '../../../src/live/rollback/test-invoker';
import type { SecretState } from '../../../src/live/versions/secret-state';
import { SecretModel } from '../../functions/rotator/model/secret-model';
import { state } from '../versions/states';

const REFUSAL: TestAnswer = {
  works: false,
  error: 'RotationError',
  reason: "'AWSPENDING' of 'x' must work before it is promoted: the target system refused version v1",
};

/** A rotated secret by the documented rules of AWS, with calls that can fail. */
class World {
  readonly secret = new SecretModel();
  calls = 0;
  /** The calls in their order, and after each the version with AWSPENDING. */
  readonly trace: (readonly [call: string, pending: string | undefined])[] = [];
  /** Decides whether the call with this number fails before or after its effect. */
  fault: (call: number) => 'before' | 'after' | undefined = () => undefined;
  readonly interrupted = new AbortController();
  readonly noted: string[] = [];

  constructor(
    pendingOn: 'current' | 'nothing',
    private readonly answer: TestAnswer,
  ) {
    this.secret.put('v1', 'one');
    this.secret.startRotation('v2');
    this.secret.put('v2', 'two', ['AWSPENDING']);
    this.secret.moveLabel('AWSCURRENT', 'v2', 'v1');
    if (pendingOn === 'nothing') this.secret.moveLabel('AWSPENDING', undefined, 'v2');
  }

  async run(): Promise<SecretState> {
    return runRollback(planRollback(this.state(), {}), {
      signal: this.interrupted.signal,
      note: (text) => this.noted.push(text),
      versions: {
        describe: () => this.call('read', () => this.state()),
        moveLabel: ({ label, from, to }) =>
          this.call(`${label} to ${to ?? 'nothing'}`, () => this.secret.moveLabel(label, to, from)),
      },
      invoke: ({ versionId }) =>
        this.call('test', () => {
          // The preconditions of a rotation function.
          expect(this.secret.holder('AWSPENDING')).toBe(versionId);
          expect(this.secret.holder('AWSCURRENT')).not.toBe(versionId);
          return this.answer;
        }),
    });
  }

  labels(): Record<string, readonly string[]> {
    const sorted = [...this.secret.labels()].map(([id, labels]) => [id, [...labels].sort()] as const);
    return Object.fromEntries(sorted);
  }

  private state(): SecretState {
    return state({ versions: [...this.secret.labels()].map(([id, labels]) => ({ id, labels })) });
  }

  private async call<T>(name: string, effect: () => T): Promise<T> {
    const fault = this.fault(this.calls++);
    if (fault === 'before') throw new Error('lost');
    const result = effect();
    this.trace.push([name, this.secret.holder('AWSPENDING')]);
    if (fault === 'after') throw new Error('lost');
    return result;
  }
}

const DONE = { v1: ['AWSCURRENT'], v2: ['AWSPREVIOUS'] };
const CALLS = 12;
const faults = ['before', 'after'] as const;
const everyFault = Array.from({ length: CALLS }, (_, call) => faults.map((fault) => [call, fault] as const)).flat();

describe.each(['current', 'nothing'] as const)('with AWSPENDING on %s before', (pendingOn) => {
  test('a previous version that works becomes current, and no label is left over', async () => {
    const world = new World(pendingOn, { works: true });
    await world.run();
    expect(world.labels()).toEqual(DONE);
    expect(world.calls).toBeLessThan(CALLS);
  });

  test('a previous version that is refused changes nothing', async () => {
    const world = new World(pendingOn, REFUSAL);
    const before = world.labels();
    await expect(world.run()).rejects.toThrow('but the system refuses it: its password has been replaced');
    expect(world.labels()).toEqual(before);
  });

  test('AWSPENDING is put last and taken away first, and only the test and the move come between', async () => {
    const world = new World(pendingOn, { works: true });
    const before = world.secret.holder('AWSPENDING');
    await world.run();
    expect(world.trace).toEqual([
      ['cdktf-aws-secrets-rollback to v1', before],
      ['AWSPENDING to v1', 'v1'],
      ['test', 'v1'],
      ['AWSCURRENT to v1', 'v1'],
      ['read', 'v1'],
      ['AWSPENDING to nothing', undefined],
      ['cdktf-aws-secrets-rollback to nothing', undefined],
      ['read', undefined],
    ]);
  });

  test('AWSPENDING leaves a previous version that is refused after one look at the labels, before all else is undone', async () => {
    const world = new World(pendingOn, REFUSAL);
    const before = world.secret.holder('AWSPENDING');
    await expect(world.run()).rejects.toThrow('but the system refuses it');
    expect(world.trace).toEqual([
      ['cdktf-aws-secrets-rollback to v1', before],
      ['AWSPENDING to v1', 'v1'],
      ['test', 'v1'],
      ['read', 'v1'],
      [`AWSPENDING to ${before ?? 'nothing'}`, before],
      ['cdktf-aws-secrets-rollback to nothing', before],
    ]);
  });

  test('an interruption during the test changes nothing', async () => {
    const world = new World(pendingOn, { works: true });
    const before = world.labels();
    world.interrupted.abort();
    await expect(world.run()).rejects.toThrow('aborted');
    expect(world.labels()).toEqual(before);
  });

  test.each(everyFault)(
    'one failure of call %i, %s its effect, leaves all as it was or as it shall be',
    async (at, fault) => {
      const world = new World(pendingOn, { works: true });
      const before = world.labels();
      world.fault = (call) => (call === at ? fault : undefined);
      const ended = await world.run().then(
        () => DONE,
        () => before,
      );
      expect(world.labels()).toEqual(ended);
    },
  );

  test.each(everyFault)('a crash at call %i, %s its effect, is fixed by running it again', async (at, fault) => {
    for (const answer of [{ works: true } as const, REFUSAL]) {
      const world = new World(pendingOn, answer);
      world.fault = (call) => (call === at ? fault : call > at ? 'before' : undefined);
      const first = await world.run().catch(() => undefined);
      const complete = JSON.stringify(world.labels()) === JSON.stringify(DONE);
      world.fault = () => undefined;
      // Only a run that was cut off between its last change and its end cannot be told from one that was never begun.
      if (!first && !complete) await world.run().catch(() => undefined);
      if (answer.works) expect(world.labels()).toEqual(DONE);
      else {
        expect([world.secret.holder('AWSCURRENT'), world.secret.holder('AWSPREVIOUS')]).toEqual(['v2', 'v1']);
        expect([undefined, 'v2']).toContain(world.secret.holder('AWSPENDING'));
        expect(world.secret.holder('cdktf-aws-secrets-rollback')).toBeUndefined();
      }
    }
  });
});

test('throws with both reasons when the labels cannot be put back', async () => {
  const world = new World('current', REFUSAL);
  world.fault = (call) => (call > 2 ? 'before' : undefined);
  await expect(world.run()).rejects.toThrow(
    /^'prod\/orders\/db' must get its labels back, but that failed too: run the command again\n'AWSPREVIOUS' of .*\nlost$/,
  );
});

test('throws with the new version when only the labels of the way are left', async () => {
  const world = new World('current', { works: true });
  world.fault = (call) => (call > 3 ? 'before' : undefined);
  await expect(world.run()).rejects.toThrow(
    "'prod/orders/db' has AWSCURRENT on v1 now, but the labels of the way there are still on it: run the command again\nlost",
  );
});

test('reports labels that an interrupted run could not put back', async () => {
  const world = new World('current', { works: true });
  world.interrupted.abort();
  world.fault = (call) => (call > 2 ? 'before' : undefined);
  await expect(world.run()).rejects.toThrow('must get its labels back');
  expect(world.noted).toEqual([expect.stringMatching(/^'prod\/orders\/db' must get its labels back, but/)]);
});
