import assert from 'node:assert/strict';
import type { RotationStep } from '../../../../src/functions/rotator/core/rotation-event';
import { rotate } from '../../../../src/functions/rotator/core/steps/rotate';
import type { TargetSystem } from '../../../../src/functions/rotator/core/target-system';
import { KeyService, overlappingKeys, selfRotatingKey } from '../chaos/key-service';
import { SECRET, STEPS } from '../helpers/world';
import { modelStore } from '../model/model-store';
import { SecretModel } from '../model/secret-model';
import type { Scenarios } from './scenario';

class KeyWorld {
  readonly service = new KeyService();
  readonly secret = new SecretModel();
  readonly store = modelStore(new Map([[SECRET, this.secret]]));
  now = 0;

  constructor(private readonly makeTarget: (service: KeyService) => TargetSystem<string>) {
    this.secret.put('v1', 'first');
  }

  step(step: RotationStep, token: string): Promise<void> {
    const log = { info: () => {}, error: () => {} };
    const clock = { pause: async () => {}, now: () => this.now };
    const rotator = { store: this.store, target: this.makeTarget(this.service), log, ...clock };
    return rotate(rotator, { step, secretId: SECRET, token, rotationToken: 'proof' });
  }

  async run(token: string): Promise<void> {
    this.secret.startRotation(token);
    for (const step of STEPS) await this.step(step, token);
  }
}

export const oneShot: Scenarios = {
  'overlapping keys: the current and the previous key work, the one before is revoked': async () => {
    const world = new KeyWorld(overlappingKeys);
    for (const token of ['t1', 't2', 't3']) await world.run(token);
    assert.deepEqual([...world.service.keys], ['key-2', 'key-3']);
    assert.equal(world.secret.get(undefined, 'AWSCURRENT'), 'key-3');
    assert.equal(world.secret.get(undefined, 'AWSPREVIOUS'), 'key-2');
  },

  'overlapping keys: the key of an invocation that lost is revoked, and the stored one is not': async () => {
    const world = new KeyWorld(overlappingKeys);
    world.secret.startRotation('t1');
    await Promise.all([world.step('createSecret', 't1'), world.step('createSecret', 't1')]);
    assert.deepEqual([...world.service.keys].sort(), ['first', world.secret.get('t1')].sort());
  },

  "the rotation's token goes with the rotation's own version, and not with a claim": async () => {
    const world = new KeyWorld(selfRotatingKey);
    world.secret.startRotation('t1');
    const { write } = world.store;
    const sent: (readonly [boolean, string, string | undefined])[] = [];
    world.store.write = (request) => {
      sent.push([request.versionId === 't1', request.label, request.rotationToken]);
      return write(request);
    };
    await world.step('createSecret', 't1');
    assert.deepEqual(sent, [
      [false, 'ROTATION_CLAIM', undefined],
      [true, 'AWSPENDING', 'proof'],
    ]);
  },

  'a store that refuses for good is noticed before a self-rotating key is ended': async () => {
    const world = new KeyWorld(selfRotatingKey);
    world.secret.startRotation('t1');
    world.store.write = async () => {
      throw new Error('AccessDenied');
    };
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await assert.rejects(world.step('createSecret', 't1'), { message: 'AccessDenied' });
    }
    assert.deepEqual([...world.service.keys], ['first']);
  },

  'a store that refuses for good leaves the current one of overlapping keys working': async () => {
    const world = new KeyWorld(overlappingKeys);
    world.secret.startRotation('t1');
    world.store.write = async () => {
      throw new Error('AccessDenied');
    };
    await assert.rejects(world.step('createSecret', 't1'), { message: 'AccessDenied' });
    assert.equal(world.service.keys.has('first'), true);
  },

  'self-rotating key: of two overlapping invocations one asks, and the other is told to wait': async () => {
    const world = new KeyWorld(selfRotatingKey);
    world.secret.startRotation('t1');
    const results = await Promise.allSettled([world.step('createSecret', 't1'), world.step('createSecret', 't1')]);
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.message] : []));
    assert.deepEqual(refused, [
      "'createSecret' of version t1 may still run in another invocation: it is tried again 15 minutes after the claim",
    ]);
    assert.equal(world.service.killed, 0);
    assert.deepEqual([...world.service.keys], [world.secret.get('t1')]);
  },

  'self-rotating key: a claim whose invocation is gone is taken over after 15 minutes': async () => {
    const world = new KeyWorld(selfRotatingKey);
    world.secret.startRotation('t1');
    const { rotate: issue } = world.service;
    world.service.rotate = () => {
      throw new Error('no answer, and nothing happened');
    };
    await assert.rejects(world.step('createSecret', 't1'));
    world.service.rotate = issue;
    await assert.rejects(world.step('createSecret', 't1'), { name: 'RotationError' });
    world.now += 15 * 60_000;
    await world.step('createSecret', 't1');
    assert.deepEqual([...world.service.keys], [world.secret.get('t1')]);
  },

  'self-rotating key: when the answer was lost, the dead key is not used again': async () => {
    const world = new KeyWorld(selfRotatingKey);
    world.secret.startRotation('t1');
    const issue = world.service.rotate.bind(world.service);
    world.service.rotate = (key) => {
      issue(key);
      throw new Error('no answer');
    };
    await assert.rejects(world.step('createSecret', 't1'));
    world.service.rotate = issue;
    world.now += 15 * 60_000;
    const lost = {
      message: `'AWSCURRENT' of '${SECRET}' ended and the answer with its successor was lost: issue a credential by hand and store it as AWSCURRENT`,
    };
    await assert.rejects(world.step('createSecret', 't1'), lost);
    assert.equal(world.service.killed, 0);
  },

  'self-rotating key: the key of a cancelled rotation is found in its unlabelled version': async () => {
    const world = new KeyWorld(selfRotatingKey);
    world.secret.startRotation('t1');
    await world.step('createSecret', 't1');
    world.secret.moveLabel('AWSPENDING', undefined, 't1');
    await world.run('t2');
    assert.equal(world.service.killed, 0);
    assert.deepEqual([...world.service.keys], [world.secret.get('t2')]);
  },

  'self-rotating key: the key of a cancelled rotation is found behind the claims of many that failed': async () => {
    const world = new KeyWorld(selfRotatingKey);
    const cancel = (token: string) => world.secret.moveLabel('AWSPENDING', undefined, token);
    world.secret.startRotation('t1');
    await world.step('createSecret', 't1');
    cancel('t1');
    const issue = world.service.rotate.bind(world.service);
    world.service.rotate = () => {
      throw new Error('not reached');
    };
    for (let round = 2; round <= 9; round += 1) {
      world.secret.startRotation(`t${round}`);
      await assert.rejects(world.step('createSecret', `t${round}`), { message: 'not reached' });
      cancel(`t${round}`);
    }
    world.service.rotate = issue;
    await world.run('last');
    assert.deepEqual([...world.service.keys], [world.secret.get('last')]);
  },
};
