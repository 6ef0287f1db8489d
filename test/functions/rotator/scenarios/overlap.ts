import assert from 'node:assert/strict';
import { FIRST, STEPS, World } from '../helpers/world';
import type { Scenarios } from './scenario';

export const overlap: Scenarios = {
  'two overlapping invocations of every step agree on one password': async () => {
    for (const strategy of ['single-user', 'alternating-users'] as const) {
      const world = new World(strategy);
      world.secret.startRotation('t1');
      for (const step of STEPS) {
        const [first] = await Promise.allSettled([world.step(step), world.step(step)]);
        assert.equal(first?.status, 'fulfilled');
      }
      assert.equal(world.secret.holder('AWSCURRENT'), 't1');
      assert.equal(world.logsIn('AWSCURRENT'), true);
    }
  },

  'an invocation that was delayed past the next rotation cannot set its old password': async () => {
    const world = new World();
    await world.run('createSecret', 't1');
    // The step has looked at the labels and then sleeps while its rotation is repeated, and the next one runs.
    const { read } = world.store;
    let wake = () => {};
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    world.store.read = async (request) => {
      world.store.read = read;
      const value = await read(request);
      await asleep;
      return value;
    };
    const late = world.step('setSecret', 't1');
    for (const step of STEPS) await world.step(step, 't1');
    await world.run('finishSecret', 't2');
    wake();
    await assert.rejects(late);
    assert.equal(world.logsIn('AWSCURRENT'), true);
  },

  'a label that another invocation moved in the meantime is not moved again': async () => {
    const world = new World();
    await world.run('testSecret', 't1');
    const { moveLabel } = world.store;
    world.store.moveLabel = async (request) => {
      world.secret.put('by hand', JSON.stringify({ ...FIRST, password: 'by hand' }));
      return moveLabel(request);
    };
    await assert.rejects(world.step('finishSecret', 't1'), { name: 'InvalidParameterException' });
    assert.equal(world.secret.holder('AWSCURRENT'), 'by hand');
  },
};
