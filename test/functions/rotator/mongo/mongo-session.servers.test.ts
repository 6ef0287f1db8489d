import { rmSync } from 'node:fs';
import type { PeerCertificate } from 'node:tls';
import fc from 'fast-check';
import { mongoClient, mongoEngine } from '../../../../src/functions/rotator/mongo/mongo-engine';
import { mongoSession } from '../../../../src/functions/rotator/mongo/mongo-session';
import { makeCertificates } from '../../../helpers/servers/certificates';
import { makeFolder } from '../../../helpers/servers/server-process';
import { hostileName } from '../helpers/hostile-name';

/** No package has a MongoDB server: the commands are compared with the manual. */
function fakeServer(users: Record<string, unknown[]>) {
  const sent: object[] = [];
  const run = async (command: Record<string, unknown>) => {
    const name = command.usersInfo;
    if (typeof name !== 'string') sent.push(command);
    return { users: typeof name === 'string' && users[name] ? [{ user: name, roles: users[name] }] : [] };
  };
  return { sent, session: mongoSession({ run, close: async () => {} }) };
}

const ROLES = [{ role: 'readWrite', db: 'shop' }];

test('a password is set by updateUser, as a value', async () => {
  const { sent, session } = fakeServer({ app: ROLES });
  await session.setPassword('app', '"}, {"');
  expect(sent).toEqual([{ updateUser: 'app', pwd: '"}, {"' }]);
});

test('a clone is made with the roles of the original by one command', async () => {
  const { sent, session } = fakeServer({ app: ROLES });
  await session.cloneUser({ original: 'app', clone: 'app_clone', password: 'p' });
  expect(sent).toEqual([{ createUser: 'app_clone', pwd: 'p', roles: ROLES }]);
});

test('a clone that exists gets the password and the roles that the original has now', async () => {
  const { sent, session } = fakeServer({ app: ROLES, app_clone: [] });
  await session.cloneUser({ original: 'app', clone: 'app_clone', password: 'p' });
  expect(sent).toEqual([{ updateUser: 'app_clone', pwd: 'p', roles: ROLES }]);
});

test('the roles of the clone are shared with the original, which keeps its own', async () => {
  const { sent, session } = fakeServer({ app: [], app_clone: ROLES });
  await session.shareRights?.({ from: 'app_clone', to: 'app' });
  await session.shareRights?.({ from: 'app', to: 'app_clone' });
  expect(sent).toEqual([{ grantRolesToUser: 'app', roles: ROLES }]);
});

test('names of any text are values of a command', async () => {
  await fc.assert(
    fc.asyncProperty(hostileName, hostileName, async (original, clone) => {
      const { sent, session } = fakeServer({ [original]: ROLES });
      await session.cloneUser({ original, clone, password: 'p' });
      await session.setPassword(clone, 'q');
      const verb = original === clone ? 'updateUser' : 'createUser';
      expect(sent).toEqual([
        { [verb]: clone, pwd: 'p', roles: ROLES },
        { updateUser: clone, pwd: 'q' },
      ]);
    }),
  );
});

test('throws when the original does not exist', async () => {
  const { session } = fakeServer({});
  await expect(session.cloneUser({ original: 'app', clone: 'c', password: 'p' })).rejects.toThrow(
    "'username' must exist on the server: create the user first",
  );
});

test('throws for plain text that the function does not allow', async () => {
  const engine = mongoEngine({ tls: { caFile: '/dev/null' } });
  const credential = { engine: 'mongo', host: '127.0.0.1', username: 'app', password: 'x', ssl: false };
  await expect(engine.login(credential)).rejects.toThrow(
    "'ssl' must not be false: remove the key, or set 'allowPlaintext' on the function",
  );
});

const folder = makeFolder('mongo');
const { caFile } = makeCertificates(folder);
afterAll(() => rmSync(folder, { recursive: true }));

const LOGIN = { engine: 'mongo', host: 'db.example', username: 'app', password: 'x' };

test('every option of TLS is given', () => {
  const { options } = mongoClient(LOGIN, { caFile });
  expect(options).toMatchObject({
    tls: true,
    rejectUnauthorized: true,
    secureContext: expect.objectContaining({ context: expect.anything() }),
    hosts: [expect.objectContaining({ host: 'db.example', port: 27017 })],
    socketTimeoutMS: 5_000,
    connectTimeoutMS: 5_000,
    serverSelectionTimeoutMS: 5_000,
  });
  const stranger = { subject: { CN: 'stranger.example' }, subjectaltname: 'DNS:stranger.example' } as PeerCertificate;
  expect(options.checkServerIdentity?.('stranger.example', stranger)).toHaveProperty(
    'code',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  );
  const plain = mongoClient({ ...LOGIN, ssl: false }, { caFile, allowPlaintext: true });
  expect(plain.options.tls).toBe(false);
});

test.each(['host/?tlsAllowInvalidCertificates=true', 'u:p@evil', 'evil#', 'a,b', '%2Ftmp%2Fmongodb.sock'])(
  'throws for the host %s',
  (host) => {
    expect(() => mongoClient({ ...LOGIN, host }, { caFile })).toThrow(
      `'mongo': 'host' must be a host name or an IP address, got text of ${host.length} characters with others than A-Z a-z 0-9 . _ : -`,
    );
  },
);

test('an address of IP version 6 stands in brackets', () => {
  const { options } = mongoClient({ ...LOGIN, host: '::1' }, { caFile });
  expect(options.hosts).toEqual([expect.objectContaining({ host: '::1', port: 27017, isIPv6: true })]);
});
