import assert from 'node:assert/strict';
import type { RotationStep } from '../../../../src/functions/rotator/core/rotation-event';
import { FIRST, SECRET, STEPS, World } from '../helpers/world';
import type { Scenarios } from './scenario';

const REMEDY = 'remove the AWSPENDING version and rotate again';
const CHANGING = ['createSecret', 'setSecret', 'finishSecret'] as const;

/** A world in which somebody put the value of the pending version before the rotation did. */
function withPlanted(changes: object): World {
  const world = new World();
  world.database.users.set('app', 'planted');
  world.secret.startRotation('t1');
  world.secret.put('t1', JSON.stringify({ ...FIRST, password: 'planted', ...changes }), ['AWSPENDING']);
  return world;
}

/** A world whose old version carries these labels beside AWSPENDING. */
async function withOld(...labels: string[]): Promise<World> {
  const world = new World();
  await world.run();
  world.secret.moveLabel('AWSPENDING', 'v1', 't1');
  world.secret.moveLabel('AWSPREVIOUS', undefined, 'v1');
  for (const label of labels) world.secret.moveLabel(label, 'v1', undefined);
  world.database.users.set('app', 'first');
  return world;
}

async function refuses(
  world: World,
  token: string,
  message: string,
  steps: readonly RotationStep[] = CHANGING,
): Promise<void> {
  const current = world.secret.holder('AWSCURRENT');
  for (const step of steps) await assert.rejects(world.step(step, token), { name: 'RotationError', message });
  assert.equal(world.secret.holder('AWSCURRENT'), current);
}

export const plantedVersions: Scenarios = {
  'throws for a version that carries another label beside AWSPENDING': async () => {
    for (const label of ['AWSPREVIOUS', 'MINE', 'cdktf-aws-secrets-rollback']) {
      await refuses(
        await withOld(label),
        'v1',
        `'ClientRequestToken' v1 must carry AWSPENDING alone on '${SECRET}', got 2 labels: remove AWSPENDING from that version and rotate again`,
        STEPS,
      );
    }
  },

  'the previous version of a rollback may be tested, and neither set nor promoted': async () => {
    const world = await withOld('AWSPREVIOUS', 'cdktf-aws-secrets-rollback', 'MINE');
    await world.step('testSecret', 'v1');
    await refuses(
      world,
      'v1',
      `'ClientRequestToken' v1 must carry AWSPENDING alone on '${SECRET}', got 4 labels: remove AWSPENDING from that version and rotate again`,
    );
  },

  'throws for a version that is older than AWSCURRENT, although its password works': async () => {
    const world = await withOld();
    const young = world.secret.versions.get('t1');
    assert.ok(young);
    world.secret.versions.set('t1', { ...young, createdAt: 1 });
    await refuses(world, 'v1', `'AWSPENDING' of '${SECRET}' must be younger than AWSCURRENT: ${REMEDY}`);
  },

  'throws when the pending version adds, drops or changes a key that the rotation leaves alone': async () => {
    for (const [changes, length] of [
      [{ dbname: 'theirs' }, 6],
      [{ hunter2: 'x' }, 7],
      [{ masterarn: undefined }, 9],
      [{ port: '5432' }, 4],
      [{ ssl: false }, 3],
    ] as const) {
      await refuses(
        withPlanted(changes),
        't1',
        `'AWSPENDING' of '${SECRET}' must equal AWSCURRENT in all that a rotation does not change, got a difference in a key of ${length} characters: ${REMEDY}`,
      );
    }
  },

  'throws at the first step for another host or user, and logs in nowhere': async () => {
    for (const [key, value] of [
      ['host', 'evil.example'],
      ['username', 'admin'],
    ] as const) {
      const world = withPlanted({ [key]: value });
      await refuses(world, 't1', `'${key}' of AWSPENDING must equal that of the version it replaces: ${REMEDY}`);
      assert.deepEqual(world.database.logins, []);
    }
  },

  'what the rotation does not change comes back byte for byte': async () => {
    const first = `{ "tenant":12345678901234567890,\n  "engine" : "postgres", "host":"db.example","port":5432,
  "username":"\\u0061pp",\t"ratio":1.10e+1, "password":"first", "note":"caf\\u00e9 \\/ é", "nested": {"z":1, "a":[ 2 ]} }\n`;
    const world = new World('single-user', first);
    await world.run();
    const { password } = world.value('AWSCURRENT');
    assert.notEqual(password, 'first');
    assert.equal(world.secret.get(), first.replace('"first"', JSON.stringify(password)));
  },
};
