import { readMaster } from '../../../../src/functions/rotator/database/read-master';
import { FakeDatabase } from '../helpers/fake-database';
import { MASTER } from '../helpers/world';
import { modelStore } from '../model/model-store';
import { SecretModel } from '../model/secret-model';

const USER = {
  engine: 'postgres',
  host: 'db.example',
  port: 6432,
  ssl: false,
  dbname: 'orders',
  username: 'app',
  password: 'first',
  masterarn: MASTER,
  options: '-c role=app',
};
const ADMIN = { username: 'admin', password: 'root' };

function read(master: object, options: object = {}, user: object = {}) {
  const secret = new SecretModel();
  secret.put('m1', JSON.stringify(master));
  const store = modelStore(new Map([[MASTER, secret]]));
  return readMaster({ engine: new FakeDatabase(), store, ...options }, { ...USER, ...user });
}

const at = (host: string, rest: object = {}) => ({ engine: 'postgres', ...ADMIN, host, ...rest, dbname: 'orders' });
const refusal = (got: string) =>
  `AWSCURRENT of '${MASTER}': 'host' must be that of the user, got ${got}: name the superuser of the same server, or list the host among the trusted ones or the replicas`;

test.each([
  ['nothing but the database is taken from the user', { host: 'db.example' }, {}, at('db.example')],
  [
    'port and TLS come from the secret of the superuser',
    { host: 'db.example', port: 5433, ssl: true },
    {},
    at('db.example', { port: 5433, ssl: true }),
  ],
  ['a secret that RDS manages needs a host that is trusted', {}, { trustedHosts: ['db.example'] }, at('db.example')],
  ['a trusted host may have a port', {}, { trustedHosts: ['db.example:5433'] }, at('db.example', { port: '5433' })],
  [
    'the superuser of the server is used for a user of its replica',
    { host: 'writer.example' },
    { replicaHosts: { 'db.example': 'writer.example' } },
    at('writer.example'),
  ],
  [
    'and a trusted server for a user of its replica',
    { host: '' },
    { trustedHosts: ['writer.example'], replicaHosts: { 'db.example': 'writer.example' } },
    at('writer.example'),
  ],
])('%s', async (_, master, options, expected) => {
  expect(await read({ ...ADMIN, ...master }, options)).toEqual(expected);
});

test.each([null, ''])('no database is asked for when the user names %j', async (dbname) => {
  expect(await read({ ...ADMIN, host: 'db.example' }, {}, { dbname })).toEqual({
    ...at('db.example'),
    dbname: undefined,
  });
});

test.each([
  ['of another server', { host: 'other.example' }, {}, 'another'],
  [
    'of another server, although that one is trusted',
    { host: 'other.example' },
    { trustedHosts: ['db.example'] },
    'another',
  ],
  [
    'of the server of another replica',
    { host: 'w.example' },
    { replicaHosts: { 'r.example': 'w.example' } },
    'another',
  ],
  ['of no host when none is trusted', {}, {}, 'none'],
  ['of no host when another is trusted', {}, { trustedHosts: ['other.example'] }, 'another'],
])('throws for a superuser %s', async (_, master, options, got) => {
  await expect(read({ ...ADMIN, ...master }, options)).rejects.toThrow(refusal(got));
});
