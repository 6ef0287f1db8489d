import assert from 'node:assert/strict';
import { FIRST, SECRET, STEPS, World } from '../helpers/world';
import type { Scenarios } from './scenario';

export const preconditions: Scenarios = {
  'throws when rotation is disabled, and changes nothing': async () => {
    const world = new World();
    world.secret.startRotation('t1');
    world.secret.rotationEnabled = false;
    for (const step of STEPS) {
      await assert.rejects(world.step(step), {
        message: `'${SECRET}' must have rotation enabled: turn it on before rotating`,
      });
    }
    assert.equal(world.secret.holder('AWSCURRENT'), 'v1');
    assert.deepEqual(new Set(world.calls), new Set(['DescribeSecret']));
  },

  'throws when Secrets Manager rotates a secret that never had a value, and says what to do': async () => {
    const world = new World();
    world.secret.versions.clear();
    world.secret.startRotation('t1');
    await assert.rejects(world.step('createSecret'), {
      message: `'AWSCURRENT' of '${SECRET}' must have a value before it is rotated, but no version has that label: put the first value; Secrets Manager then tries this rotation again, and refuses to change the schedule until it has ended`,
    });
    assert.deepEqual(world.calls, ['DescribeSecret']);
    world.secret.put('v1', JSON.stringify(FIRST));
    for (const step of STEPS) await world.step(step);
    assert.equal(world.secret.holder('AWSCURRENT'), 't1');
  },

  'throws when the current version is empty': async () => {
    const world = new World();
    world.secret.versions.clear();
    world.secret.versions.set('v1', { value: undefined, labels: new Set(['AWSCURRENT']), createdAt: 0 });
    world.secret.startRotation('t1');
    await assert.rejects(world.step('createSecret'), {
      message: `'AWSCURRENT' of '${SECRET}' must have a value before it is rotated, but version v1 holds none: put the first value; Secrets Manager then tries this rotation again, and refuses to change the schedule until it has ended`,
    });
  },

  'throws when the token is not staged, and changes nothing': async () => {
    const world = new World();
    for (const step of STEPS) {
      await assert.rejects(world.step(step, 'stranger'), {
        message: `'ClientRequestToken' stranger must be a staged version of '${SECRET}': start the rotation with RotateSecret`,
      });
    }
    assert.deepEqual(new Set(world.calls), new Set(['DescribeSecret']));
  },

  'throws when the token no longer carries AWSPENDING': async () => {
    const world = new World();
    await world.run('finishSecret', 't1');
    await world.run('createSecret', 't2');
    await world.step('setSecret', 't2');
    await world.step('finishSecret', 't2');
    for (const step of STEPS) {
      await assert.rejects(world.step(step, 't1'), {
        message: `'ClientRequestToken' t1 must carry AWSPENDING on '${SECRET}', got AWSPREVIOUS: a later rotation has taken its place`,
      });
    }
    assert.equal(world.logsIn('AWSCURRENT'), true);
  },

  'every step returns at once when the token is current already': async () => {
    const world = new World();
    await world.run();
    world.calls.length = 0;
    const { password } = world.value('AWSCURRENT');
    for (const step of STEPS) await world.step(step);
    assert.deepEqual(world.calls, ['DescribeSecret', 'DescribeSecret', 'DescribeSecret', 'DescribeSecret']);
    assert.equal(world.value('AWSCURRENT').password, password);
    assert.equal(world.logged.at(-1)?.outcome, 'already current');
  },

  'a secret that was never configured for rotation is rotated, as in the template of AWS': async () => {
    const world = new World();
    world.secret.startRotation('t1');
    world.secret.rotationEnabled = undefined;
    for (const step of STEPS) await world.step(step);
    assert.equal(world.secret.holder('AWSCURRENT'), 't1');
  },
};
