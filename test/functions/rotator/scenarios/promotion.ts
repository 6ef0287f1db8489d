import assert from 'node:assert/strict';
import { FIRST, SECRET, World } from '../helpers/world';
import type { Scenarios } from './scenario';

export const promotion: Scenarios = {
  'testSecret throws when the pending password does not work': async () => {
    const world = new World();
    await world.run('createSecret');
    await assert.rejects(world.step('testSecret'), {
      message: `'AWSPENDING' of '${SECRET}' must work before it is promoted: the target system refused version t1`,
    });
  },

  'finishSecret throws and promotes nothing when the pending password does not work': async () => {
    const world = new World();
    await world.run('createSecret');
    await assert.rejects(world.step('finishSecret'), {
      message: `'AWSPENDING' of '${SECRET}' must work before it is promoted: the target system refused version t1`,
    });
    assert.equal(world.secret.holder('AWSCURRENT'), 'v1');
  },

  'setSecret and testSecret promote nothing': async () => {
    const world = new World();
    await world.run('testSecret');
    assert.equal(world.secret.holder('AWSCURRENT'), 'v1');
  },

  'finishSecret moves one label in one call and leaves AWSPENDING': async () => {
    const world = new World();
    await world.run();
    assert.equal(world.calls.filter((call) => call === 'UpdateSecretVersionStage').length, 1);
    assert.equal(world.secret.holder('AWSPENDING'), 't1');
  },

  'the test that RotateSecret makes without rotating passes, and changes nothing': async () => {
    const world = new World();
    world.secret.startRotation('probe');
    world.secret.put('probe', JSON.stringify(FIRST), ['AWSPENDING']);
    await world.step('testSecret', 'probe');
    assert.equal(world.secret.holder('AWSCURRENT'), 'v1');
    assert.equal(world.logsIn('AWSCURRENT'), true);
  },

  'throws when createSecret has stored nothing': async () => {
    const world = new World();
    world.secret.startRotation('t1');
    for (const step of ['setSecret', 'testSecret', 'finishSecret'] as const) {
      await assert.rejects(world.step(step), {
        message: `'AWSPENDING' of '${SECRET}' must have a value in version t1: run createSecret first`,
      });
    }
  },

  'a server that does not answer is an error and not a refusal': async () => {
    const world = new World();
    await world.run('createSecret');
    world.database.outage = new Error('ECONNREFUSED');
    for (const step of ['setSecret', 'testSecret', 'finishSecret'] as const) {
      await assert.rejects(world.step(step), { message: 'ECONNREFUSED' });
    }
    assert.equal(world.secret.holder('AWSCURRENT'), 'v1');
  },

  'a store that fails while the pending value is stored is tried again with the same value': async () => {
    const world = new World();
    const { write } = world.store;
    const values: string[] = [];
    let failures = 3;
    world.store.write = async (request) => {
      values.push(request.value);
      if (failures-- > 0) throw new Error('throttled');
      return write(request);
    };
    await world.run();
    assert.equal(new Set(values).size, 1);
    assert.equal(world.logsIn('AWSCURRENT'), true);
  },

  'a store that keeps failing ends the step with its error': async () => {
    const world = new World();
    world.store.write = async () => {
      throw new Error('denied');
    };
    await assert.rejects(world.run(), { message: 'denied' });
    assert.equal(world.logsIn('AWSCURRENT'), true);
  },
};
