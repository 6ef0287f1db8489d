import assert from 'node:assert/strict';
import { FIRST, World } from '../helpers/world';
import type { Scenarios } from './scenario';

export const singleUserScenarios: Scenarios = {
  'a rotation changes the password, keeps every other key, and the old version becomes AWSPREVIOUS': async () => {
    const world = new World('single-user', { ...FIRST, note: 'kept' });
    await world.run();
    assert.equal(world.secret.holder('AWSCURRENT'), 't1');
    assert.equal(world.secret.holder('AWSPREVIOUS'), 'v1');
    assert.equal(world.secret.holder('AWSPENDING'), 't1');
    const { password, ...rest } = world.value('AWSCURRENT');
    assert.deepEqual(rest, { ...omit(FIRST), note: 'kept' });
    assert.notEqual(password, 'first');
    assert.equal(world.logsIn('AWSCURRENT'), true);
  },

  'a rotation makes no more API calls than the template of AWS, which makes 14': async () => {
    const world = new World();
    await world.run();
    assert.deepEqual(tally(world.calls), {
      DescribeSecret: 4,
      GetSecretValue: 7,
      GetRandomPassword: 1,
      PutSecretValue: 1,
      UpdateSecretVersionStage: 1,
    });
  },

  'createSecret that is repeated keeps the first pending value': async () => {
    const world = new World();
    await world.run('createSecret');
    const first = world.value('AWSPENDING').password;
    await world.step('createSecret');
    assert.equal(world.value('AWSPENDING').password, first);
    assert.equal(world.calls.filter((call) => call === 'GetRandomPassword').length, 1);
  },

  'createSecret changes neither AWSCURRENT nor the database': async () => {
    const world = new World();
    await world.run('createSecret');
    assert.equal(world.secret.holder('AWSCURRENT'), 'v1');
    assert.equal(world.logsIn('AWSCURRENT'), true);
    assert.equal(world.logsIn('AWSPENDING'), false);
  },

  'setSecret does not touch the database when the pending password already works': async () => {
    const world = new World();
    await world.run('setSecret');
    world.database.logins.length = 0;
    await world.step('setSecret');
    assert.deepEqual(world.database.logins, ['app@db.example']);
    assert.equal(world.logged.at(-1)?.outcome, 'pending already works');
  },

  'setSecret logs in with AWSPREVIOUS when AWSCURRENT does not work': async () => {
    const world = new World();
    await world.run();
    world.database.users.set('app', 'first');
    await world.run('finishSecret', 't2');
    assert.equal(world.secret.holder('AWSCURRENT'), 't2');
    assert.equal(world.logsIn('AWSCURRENT'), true);
  },

  'setSecret finds the password of a cancelled rotation, whose version has lost its label': async () => {
    const world = new World();
    await world.run('setSecret', 'cancelled');
    world.secret.moveLabel('AWSPENDING', undefined, 'cancelled');
    await world.run('finishSecret', 't2');
    assert.equal(world.logsIn('AWSCURRENT'), true);
  },

  'setSecret passes over an unlabelled version that is no credential, or one of another host': async () => {
    const world = new World();
    await world.run('setSecret', 'cancelled');
    world.secret.put('strange', 'no JSON', ['MINE']);
    world.secret.put('elsewhere', JSON.stringify({ ...FIRST, host: 'evil.example' }), ['MINE']);
    world.secret.moveLabel('MINE', undefined, 'elsewhere');
    world.secret.moveLabel('AWSPENDING', undefined, 'cancelled');
    await world.run('finishSecret', 't2');
    assert.equal(world.logsIn('AWSCURRENT'), true);
    assert.ok(!world.database.logins.includes('app@evil.example'));
  },

  'throws when no stored password works, and promotes nothing': async () => {
    const world = new World();
    world.database.users.set('app', 'changed by hand');
    await assert.rejects(world.run(), {
      message:
        "'username' must be able to log in with AWSPENDING, AWSCURRENT or AWSPREVIOUS: set the password of AWSCURRENT by hand",
    });
    assert.equal(world.secret.holder('AWSCURRENT'), 'v1');
  },
};

function omit({ password: _, ...rest }: typeof FIRST): Omit<typeof FIRST, 'password'> {
  return rest;
}

function tally(calls: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const call of calls) counts[call] = (counts[call] ?? 0) + 1;
  return counts;
}
