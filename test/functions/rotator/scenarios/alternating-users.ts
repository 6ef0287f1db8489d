import assert from 'node:assert/strict';
import { FIRST, MASTER, World } from '../helpers/world';
import type { Scenarios } from './scenario';

export const alternatingScenarios: Scenarios = {
  'the users take turns, and the former one keeps working until the next rotation': async () => {
    const world = new World('alternating-users');
    const names: string[] = [];
    for (const token of ['t1', 't2', 't3']) {
      await world.run('setSecret', token);
      assert.equal(world.logsIn('AWSCURRENT'), true);
      await world.step('testSecret', token);
      await world.step('finishSecret', token);
      assert.equal(world.logsIn('AWSPREVIOUS'), true);
      assert.equal(world.logsIn('AWSCURRENT'), true);
      names.push(world.value('AWSCURRENT').username);
    }
    assert.deepEqual(names, ['app_clone', 'app', 'app_clone']);
  },

  'throws when the secret names no superuser': async () => {
    const { masterarn: _, ...first } = FIRST;
    const world = new World('alternating-users', first);
    await assert.rejects(world.run(), {
      message: "'masterarn' must name the superuser's secret for alternating users: add the key",
    });
  },

  "throws when the superuser's secret is of another engine": async () => {
    const world = new World('alternating-users');
    world.master.put('m2', JSON.stringify({ ...FIRST, engine: 'mysql', username: 'admin', password: 'root' }));
    await assert.rejects(world.run(), {
      message: `AWSCURRENT of '${MASTER}': 'engine' must be postgres, got text of 5 characters: name the superuser of the same server`,
    });
    assert.equal(world.database.users.has('app_clone'), false);
  },

  "throws when the superuser's secret is of another host, and sends its password nowhere": async () => {
    const world = new World('alternating-users');
    world.master.put('m2', JSON.stringify({ ...FIRST, host: 'other.example', username: 'admin', password: 'root' }));
    await assert.rejects(world.run(), {
      message: `AWSCURRENT of '${MASTER}': 'host' must be that of the user, got another: name the superuser of the same server, or list the host among the trusted ones or the replicas`,
    });
    assert.ok(world.database.logins.every((login) => !login.startsWith('admin')));
  },

  "throws when the superuser's secret names no host and none is trusted": async () => {
    const world = new World('alternating-users');
    world.master.put('m2', JSON.stringify({ username: 'admin', password: 'root' }));
    await assert.rejects(world.run(), {
      message: `AWSCURRENT of '${MASTER}': 'host' must be that of the user, got none: name the superuser of the same server, or list the host among the trusted ones or the replicas`,
    });
  },

  'throws when the superuser cannot log in': async () => {
    const world = new World('alternating-users');
    world.database.users.set('admin', 'changed');
    await assert.rejects(world.run(), {
      message: `'masterarn' must hold a superuser who can log in: rotate or repair '${MASTER}'`,
    });
    assert.equal(world.logsIn('AWSCURRENT'), true);
  },

  'throws when the current user cannot log in, because the secret may not be theirs': async () => {
    const world = new World('alternating-users');
    world.database.users.set('app', 'of somebody else');
    await assert.rejects(world.run(), {
      message: "'AWSCURRENT' must be able to log in before a superuser changes anything: set its password by hand",
    });
    assert.equal(world.database.users.has('app_clone'), false);
  },

  'throws when the name of the clone would be longer than the server takes': async () => {
    const world = new World('alternating-users', { ...FIRST, username: 'u'.repeat(58) });
    await assert.rejects(world.run('createSecret'), {
      message: "'username' must leave room for '_clone' within 63 bytes, got 64 bytes: use a shorter user name",
    });
  },
};
