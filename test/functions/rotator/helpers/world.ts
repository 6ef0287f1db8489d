import type { LogFields, Rotator } from '../../../../src/functions/rotator/core/rotation';
import type { RotationStep } from '../../../../src/functions/rotator/core/rotation-event';
import type { SecretStore } from '../../../../src/functions/rotator/core/secret-store';
import { rotate } from '../../../../src/functions/rotator/core/steps/rotate';
import { alternatingUsers } from '../../../../src/functions/rotator/database/alternating-users';
import type { DatabaseCredential } from '../../../../src/functions/rotator/database/database-credential';
import { singleUser } from '../../../../src/functions/rotator/database/single-user';
import { modelStore } from '../model/model-store';
import { SecretModel } from '../model/secret-model';
import { FakeDatabase } from './fake-database';

export const SECRET = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:dev/orders/db-abcdef';
export const MASTER = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:dev/orders/master-abcdef';
export const STEPS: readonly RotationStep[] = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'];
export const FIRST = {
  engine: 'postgres',
  host: 'db.example',
  username: 'app',
  password: 'first',
  port: 5432,
  masterarn: MASTER,
};

/** One secret, one database, one rotator between them. */
export class World {
  readonly secret = new SecretModel();
  readonly master = new SecretModel();
  readonly database = new FakeDatabase();
  readonly calls: string[] = [];
  readonly logged: LogFields[] = [];
  readonly store: SecretStore;
  readonly rotator: Rotator<DatabaseCredential>;

  constructor(strategy: 'single-user' | 'alternating-users' = 'single-user', first: unknown = FIRST) {
    const secrets = new Map([
      [SECRET, this.secret],
      [MASTER, this.master],
    ]);
    this.store = modelStore(secrets, this.calls);
    const engine = this.database;
    const log = (fields: LogFields) => void this.logged.push(fields);
    this.rotator = {
      store: this.store,
      target: strategy === 'single-user' ? singleUser(engine) : alternatingUsers({ engine, store: this.store }),
      log: { info: log, error: log },
      pause: async () => {},
    };
    this.database.users.set('app', 'first').set('admin', 'root');
    this.secret.put('v1', typeof first === 'string' ? first : JSON.stringify(first));
    this.master.put('m1', JSON.stringify({ ...FIRST, masterarn: undefined, username: 'admin', password: 'root' }));
  }

  step(step: RotationStep, token = 't1'): Promise<void> {
    return rotate(this.rotator, { step, secretId: SECRET, token });
  }

  /** Starts a rotation and runs the steps up to and including the given one. */
  async run(last: RotationStep = 'finishSecret', token = 't1'): Promise<void> {
    this.secret.startRotation(token);
    for (const step of STEPS.slice(0, STEPS.indexOf(last) + 1)) await this.step(step, token);
  }

  value(label: string): DatabaseCredential {
    return JSON.parse(this.secret.get(undefined, label)) as DatabaseCredential;
  }

  logsIn(label: string): boolean {
    const { username, password } = this.value(label);
    return this.database.takes(username, password);
  }
}
