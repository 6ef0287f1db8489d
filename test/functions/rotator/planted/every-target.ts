import { ElastiCacheClient } from '@aws-sdk/client-elasticache';
import type { SecretStore } from '../../../../src/functions/rotator/core/secret-store';
import type { TargetSystem } from '../../../../src/functions/rotator/core/target-system';
import { alternatingUsers } from '../../../../src/functions/rotator/database/alternating-users';
import type { DatabaseEngine } from '../../../../src/functions/rotator/database/database-engine';
import { singleUser } from '../../../../src/functions/rotator/database/single-user';
import { defineRotation } from '../../../../src/functions/rotator/define-rotation';
import { deployKey } from '../../../../src/functions/rotator/github/deploy-key';
import { overlappingToken } from '../../../../src/functions/rotator/gitlab/overlapping-token';
import { selfRotatingToken } from '../../../../src/functions/rotator/gitlab/self-rotating-token';
import { apiKey } from '../../../../src/functions/rotator/http/api-key';
import { randomValue } from '../../../../src/functions/rotator/keys/random-value';
import { generateSigningKey, signingKeys } from '../../../../src/functions/rotator/keys/signing-keys';
import { sshKey } from '../../../../src/functions/rotator/keys/ssh-key';
import { generateSshKeyPair } from '../../../../src/functions/rotator/keys/ssh-key-pair';
import { mongoEngine } from '../../../../src/functions/rotator/mongo/mongo-engine';
import { MARIADB, MYSQL } from '../../../../src/functions/rotator/mysql/mysql-dialect';
import { mysqlEngine } from '../../../../src/functions/rotator/mysql/mysql-engine';
import { postgresEngine } from '../../../../src/functions/rotator/postgres/postgres-engine';
import { elastiCacheUser } from '../../../../src/functions/rotator/redis/elasticache-user';
import { redisEngine } from '../../../../src/functions/rotator/redis/redis-engine';
import { twoPasswords } from '../../../../src/functions/rotator/redis/two-passwords';
import { redshiftEngine } from '../../../../src/functions/rotator/redshift/redshift-engine';
import { MARIADB_CONTRACT } from '../../../../src/model/rotation/mariadb';
import { MYSQL_CONTRACT } from '../../../../src/model/rotation/mysql';
import { MASTER } from '../helpers/world';

/** A target of each kind, a secret that it rotates, and what a rotation of it would put there. */
export interface Kind {
  readonly first: Readonly<Record<string, unknown>>;
  readonly next: Readonly<Record<string, unknown>>;
  target(store: SecretStore): TargetSystem<never>;
}

const tls = { caFile: '/dev/null' };
const database = (engine: string, make: (store: SecretStore) => unknown, username = 'app'): Kind => ({
  first: {
    ...{ engine, host: 'db.example', port: 5432, dbname: 'shop', username: 'app', userid: 'app-id' },
    ...{ password: 'first', masterarn: MASTER, ssl: true },
  },
  next: { username, password: 'next' },
  target: make as Kind['target'],
});
const pair = (engine: DatabaseEngine) => (store: SecretStore) => alternatingUsers({ engine, store });
const kind = (first: object, next: object, make: (store: SecretStore) => unknown): Kind =>
  ({ first, next, target: make }) as Kind;

const gitlab = { token: 'first', tokenId: 1, gitlabUrl: 'https://gitlab.example', projectId: 7, groupId: 8 };
const nextToken = { token: 'next', tokenId: 2, expiresAt: '2027-01-01' };
const [first, next, after] = [generateSigningKey('EdDSA'), generateSigningKey('EdDSA'), generateSigningKey('EdDSA')];
const { privateKey: _, ...former } = first;
const [ssh, nextSsh] = [generateSshKeyPair(), generateSshKeyPair()];
const request = { method: 'GET', path: '/tenants/{tenant}/keys/{id}' } as const;

/** By the name of the function, and of its mode where it has several. */
export const EVERY_TARGET: Readonly<Record<string, Kind>> = {
  postgres: database('postgres', () => singleUser(postgresEngine({ tls }))),
  'postgres, two users': database('postgres', pair(postgresEngine({ tls })), 'app_clone'),
  mysql: database('mysql', () => singleUser(mysqlEngine({ tls, dialect: MYSQL, contract: MYSQL_CONTRACT }))),
  'mysql, two users': database(
    'mysql',
    pair(mysqlEngine({ tls, dialect: MYSQL, contract: MYSQL_CONTRACT })),
    'app_clone',
  ),
  mariadb: database('mariadb', () => singleUser(mysqlEngine({ tls, dialect: MARIADB, contract: MARIADB_CONTRACT }))),
  'mariadb, two users': database(
    'mariadb',
    pair(mysqlEngine({ tls, dialect: MARIADB, contract: MARIADB_CONTRACT })),
    'app_clone',
  ),
  redshift: database('redshift', () => singleUser(redshiftEngine({ tls }))),
  'redshift, two users': database('redshift', pair(redshiftEngine({ tls })), 'app_clone'),
  mongo: database('mongo', () => singleUser(mongoEngine({ tls }))),
  'mongo, two users': database('mongo', pair(mongoEngine({ tls })), 'app_clone'),
  redis: database('redis', (store) => twoPasswords({ engine: redisEngine({ tls }), store })),
  elasticache: database('redis', () =>
    elastiCacheUser({ engine: redisEngine({ tls }), client: new ElastiCacheClient({ region: 'eu-west-1' }) }),
  ),
  'gitlab, self-rotating': kind(gitlab, nextToken, () => selfRotatingToken({ daysToExpiry: 60 })),
  'gitlab, overlapping': kind(gitlab, nextToken, (store) =>
    overlappingToken({ daysToExpiry: 60, store, adminSecretId: MASTER, name: 'ci', scopes: ['api'], accessLevel: 30 }),
  ),
  'github-deploy-key': kind({ ...ssh, user: 'git' }, nextSsh, (store) =>
    deployKey({ store, repository: 'octo/shop', adminSecretId: MASTER, title: 'ci' }),
  ),
  'api-key': kind({ tenant: 'ours', id: '1', key: 'first', user: 'app' }, { id: '2', key: 'next' }, () =>
    apiKey({
      origin: 'https://api.example',
      keys: ['tenant', 'id', 'key'],
      create: { ...request, answer: { id: 'id', key: 'key' } },
      verify: { ...request, works: [200], refused: [401] },
    }),
  ),
  'random-value': kind({ pepper: 'first', user: 'app' }, { pepper: 'next' }, () =>
    randomValue({ policy: { length: 32, excludeCharacters: '' }, key: 'pepper' }),
  ),
  'signing-keys': kind({ issuer: 'us', active: first, next }, { active: next, next: after, former }, () =>
    signingKeys('EdDSA'),
  ),
  'ssh-key': kind({ ...ssh, user: 'git' }, { ...nextSsh, formerPublicKeys: [ssh.publicKey] }, () => sshKey()),
  'a definition of one’s own': kind({ account: 'a', pin: 'first', host: 'h' }, { pin: 'next' }, () =>
    defineRotation({
      keys: ['account', 'pin'],
      owns: ['pin'],
      create: async () => ({ pin: 'next' }),
      verify: async () => true,
    }),
  ),
};
