import { Proofs } from '../../../../src/functions/rotator/core/proofs';
import type { RotationStep } from '../../../../src/functions/rotator/core/rotation-event';
import { rotate } from '../../../../src/functions/rotator/core/steps/rotate';
import { SECRET, World } from '../helpers/world';

/** The four steps in one warm environment; tells what the last one asked of the store and of the database. */
function warm() {
  const world = new World();
  const proofs = new Proofs();
  let now = 0;
  const step = (name: RotationStep, token = 't1') =>
    rotate({ ...world.rotator, proofs, now: () => now }, { step: name, secretId: SECRET, token });
  const asked = async (run: Promise<void>) => {
    await run;
    return { calls: world.calls.splice(0), logins: world.database.logins.splice(0) };
  };
  const begin = async () => {
    world.secret.startRotation('t1');
    await step('createSecret');
    await step('setSecret');
    await asked(step('testSecret'));
  };
  return { world, step, asked, begin, wait: (milliseconds: number) => (now += milliseconds) };
}

test('the label moves at once when the same environment has just tested the version', async () => {
  const { world, step, asked, begin } = warm();
  await begin();
  expect(await asked(step('finishSecret'))).toEqual({
    calls: ['DescribeSecret', 'UpdateSecretVersionStage'],
    logins: [],
  });
  expect(world.secret.holder('AWSCURRENT')).toBe('t1');
});

test('a minute later the version is tested again', async () => {
  const { step, asked, begin, wait } = warm();
  await begin();
  wait(60_001);
  const { calls, logins } = await asked(step('finishSecret'));
  expect(calls).toEqual(['DescribeSecret', 'GetSecretValue', 'GetSecretValue', 'UpdateSecretVersionStage']);
  expect(logins).toEqual(['app@db.example']);
});

test('an invocation of the last step that comes too early promotes nothing', async () => {
  const { world, step } = warm();
  world.secret.startRotation('t1');
  await step('createSecret');
  await expect(step('finishSecret')).rejects.toThrow('must work before it is promoted');
  expect(world.secret.holder('AWSCURRENT')).toBe('v1');
});
