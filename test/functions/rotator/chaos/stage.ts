import type { TargetSystem } from '../../../../src/functions/rotator/core/target-system';
import { alternatingUsers } from '../../../../src/functions/rotator/database/alternating-users';
import type { DatabaseEngine } from '../../../../src/functions/rotator/database/database-engine';
import { singleUser } from '../../../../src/functions/rotator/database/single-user';
import { FakeDatabase } from '../helpers/fake-database';
import { FIRST, MASTER, SECRET } from '../helpers/world';
import { modelStore } from '../model/model-store';
import { SecretModel } from '../model/secret-model';
import { KeyService, overlappingKeys, selfRotatingKey } from './key-service';

export const KINDS = ['single user', 'alternating users', 'overlapping keys', 'self-rotating key'] as const;
export type Kind = (typeof KINDS)[number];

/** One secret and one system, and what an onlooker knows about both. */
export class Stage {
  readonly secret = new SecretModel();
  readonly service = new KeyService();
  readonly database = new FakeDatabase();
  private readonly secrets = new Map([[SECRET, this.secret]]);

  constructor(readonly kind: Kind) {
    const master = new SecretModel();
    master.put('m1', JSON.stringify({ ...FIRST, masterarn: undefined, username: 'admin', password: 'root' }));
    this.secrets.set(MASTER, master);
    this.database.users.set('app', 'first').set('admin', 'root');
    this.secret.put('v1', this.isDatabase ? JSON.stringify(FIRST) : 'first');
  }

  private get isDatabase(): boolean {
    return this.kind === 'single user' || this.kind === 'alternating users';
  }

  /** The store, which refuses to promote what does not work: a promotion of that kind ends the run. */
  store() {
    const store = modelStore(this.secrets);
    return {
      ...store,
      moveLabel: async (request: Parameters<typeof store.moveLabel>[0]) => {
        const works = this.works(request.to);
        await store.moveLabel(request);
        if (!works) throw new Broken(`version ${request.to} was promoted and does not work`);
      },
    };
  }

  target(wrap: (engine: DatabaseEngine) => DatabaseEngine): TargetSystem<unknown> {
    const engine = wrap(this.database);
    const targets: Record<Kind, () => unknown> = {
      'single user': () => singleUser(engine),
      'alternating users': () => alternatingUsers({ engine, store: modelStore(this.secrets) }),
      'overlapping keys': () => overlappingKeys(this.service),
      'self-rotating key': () => selfRotatingKey(this.service),
    };
    return targets[this.kind]() as TargetSystem<unknown>;
  }

  /** Whether the value of a version works now. */
  works(versionId: string | undefined): boolean {
    const value = versionId === undefined ? undefined : this.secret.versions.get(versionId)?.value;
    if (value === undefined) return false;
    if (!this.isDatabase) return this.service.keys.has(value);
    const { username, password } = JSON.parse(value) as typeof FIRST;
    return this.database.takes(username, password);
  }

  get currentWorks(): boolean {
    return this.works(this.secret.holder('AWSCURRENT'));
  }

  get anyWorks(): boolean {
    return [...this.secret.versions.keys()].some((versionId) => this.works(versionId));
  }
}

/** An invariant that does not hold. */
export class Broken extends Error {}
