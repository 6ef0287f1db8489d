import { join } from 'node:path';
import type { App } from 'cdktf';
import {
  type IRotation,
  RotationOperations,
  RotationSchedule,
  Secret,
  type SecretProps,
  SecretsKey,
  SecretValue,
} from '../../../src';
import { accountStack, KEY, SECRET, SECURITY } from './organization';
import { type StackJson, synth } from './synth';

/** A bundle of one line, so that tests need no build. */
export const CODE = join(__dirname, '../../fixtures/rotation-function/index.js');

/** Every 30 days: within the bounds of the highest class. */
export const MONTHLY = RotationSchedule.days(30, { windowHours: 4 });

/** A rotation that satisfies every class of 30 days and makes nothing. */
export const SCHEDULED: IRotation = {
  strategy: 'test',
  schedule: MONTHLY,
  tags: () => ({}),
  bind: () => undefined,
};

/** What a PostgreSQL login has beside its password. */
export const LOGIN = { engine: 'postgres', host: 'orders.db.internal', username: 'orders' };

/** A security account with alarms, the key `Key` and whatever a test puts beside them. */
export class RotationWorld {
  readonly stack;
  readonly key: SecretsKey;
  readonly operations: RotationOperations;

  constructor(app: App, account: Partial<typeof SECURITY> = {}) {
    this.stack = accountStack(app, 'security', { ...SECURITY, replicaRegions: [], ...account });
    this.key = new SecretsKey(this.stack, 'Key', { ...KEY, deletionProtection: false });
    this.operations = new RotationOperations(this.stack, 'Rotation', { environment: 'prod', owner: 'team-security' });
  }

  /** A high-risk PostgreSQL login. */
  secret(rotation: IRotation, props: Partial<SecretProps> = {}, id = 'Database'): Secret {
    return new Secret(this.stack, id, {
      ...SECRET,
      classification: KEY.classification,
      key: this.key,
      value: SecretValue.generated({ template: LOGIN }),
      rotation,
      ...props,
    });
  }
}

/** Synthesizes the security account's stack. */
export function rotationStack(build: (world: RotationWorld) => void, account?: Partial<typeof SECURITY>): StackJson {
  return synth((app) => build(new RotationWorld(app, account)))('security');
}
