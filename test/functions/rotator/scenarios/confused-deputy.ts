import assert from 'node:assert/strict';
import { FIRST, World } from '../helpers/world';
import type { Scenarios } from './scenario';

const REMEDY = 'remove the AWSPENDING version and rotate again';

async function setWithPending(changes: object, strategy?: 'alternating-users'): Promise<World> {
  const world = new World(strategy);
  world.secret.startRotation('t1');
  world.secret.put('t1', JSON.stringify({ ...FIRST, password: 'pending', ...changes }), ['AWSPENDING']);
  return world;
}

export const confusedDeputy: Scenarios = {
  'throws when the pending version names another host, and sends no password there': async () => {
    const world = await setWithPending({ host: 'evil.example' });
    await assert.rejects(world.step('setSecret'), {
      message: `'host' of AWSPENDING must equal that of the version it replaces: ${REMEDY}`,
    });
    assert.deepEqual(world.database.logins, []);
  },

  'throws when the pending version names another port': async () => {
    const world = await setWithPending({ port: 9999 });
    await assert.rejects(world.step('setSecret'), {
      message: `'port' of AWSPENDING must equal that of the version it replaces: ${REMEDY}`,
    });
  },

  'throws when the pending version names another user, and changes nobody': async () => {
    const world = await setWithPending({ username: 'admin' });
    await assert.rejects(world.step('setSecret'), {
      message: `'username' of AWSPENDING must equal that of the version it replaces: ${REMEDY}`,
    });
    assert.equal(world.database.users.get('admin'), 'root');
  },

  'throws when the previous version names another user': async () => {
    const world = new World();
    world.secret.put('v2', JSON.stringify({ ...FIRST, username: 'app', password: 'wrong' }));
    const value = JSON.stringify({ ...FIRST, username: 'admin', password: 'root' });
    world.secret.versions.set('v1', { value, labels: new Set(['AWSPREVIOUS']), createdAt: 0 });
    await assert.rejects(world.run(), {
      message: `'username' of AWSPENDING must equal that of the version it replaces: ${REMEDY}`,
    });
    assert.equal(world.database.users.get('admin'), 'root');
  },

  'throws when the pending user is not the other one of the pair': async () => {
    const world = await setWithPending({ username: 'admin' }, 'alternating-users');
    await assert.rejects(world.step('setSecret'), {
      message: `'username' of AWSPENDING must be the other user of the pair, got text of 5 characters: ${REMEDY}`,
    });
    assert.equal(world.database.users.get('admin'), 'root');
  },

  'a port may be text in the previous version and a number in this one': async () => {
    const world = new World();
    world.database.users.set('app', 'older');
    world.secret.put('v2', JSON.stringify({ ...FIRST, password: 'never worked' }));
    const value = JSON.stringify({ ...FIRST, port: '5432', password: 'older' });
    world.secret.versions.set('v1', { value, labels: new Set(['AWSPREVIOUS']), createdAt: 0 });
    await world.run();
    assert.equal(world.logsIn('AWSCURRENT'), true);
  },
};
