import { rmSync } from 'node:fs';
import { redisEngine } from '../../../../src/functions/rotator/redis/redis-engine';
import { twoPasswords } from '../../../../src/functions/rotator/redis/two-passwords';
import { makeCertificates } from '../../../helpers/servers/certificates';
import { RealWorld } from '../../../helpers/servers/real-world';
import { REDIS, RedisServer } from '../../../helpers/servers/redis-server';
import { makeFolder } from '../../../helpers/servers/server-process';
import { describeWith } from '../../../helpers/servers/tool';
import { MASTER } from '../helpers/world';

describeWith(REDIS, 'Redis ACL users, a real server', (path) => {
  let server: RedisServer;
  const engine = redisEngine({ tls: { caFile: '/dev/null', allowPlaintext: true } });

  beforeAll(async () => {
    server = await RedisServer.start(path);
  }, 30_000);
  afterAll(() => server?.stop());

  const admin = (...command: [string, ...string[]]) => server.run('admin', 'superuser', ...command);
  const logsIn = ({ username = '', password = '' }: Record<string, string>) =>
    server.run(username, password, 'GET', 'app:key').then(
      () => true,
      () => false,
    );

  async function makeWorld(username: string, overTls = false) {
    await admin('ACL', 'SETUSER', username, 'on', '>first', '~app:*', '+get');
    const place = overTls
      ? { host: 'localhost', port: server.tlsPort }
      : { host: server.host, port: server.port, ssl: false };
    const base = { engine: 'redis', ...place };
    const world = new RealWorld({ ...base, username, password: 'first', masterarn: MASTER }, (store) =>
      twoPasswords({ engine: overTls ? redisEngine({ tls: { caFile: server.caFile } }) : engine, store }),
    );
    world.master.put('m1', JSON.stringify({ ...base, username: 'admin', password: 'superuser' }));
    return world;
  }

  test('the current password works at every moment, the previous one until the next rotation', async () => {
    const world = await makeWorld('app');
    const passwords = ['first'];
    for (let round = 1; round <= 3; round += 1) {
      await world.rotate(async () => expect(await logsIn(world.value())).toBe(true));
      expect(await logsIn(world.value('AWSPREVIOUS'))).toBe(true);
      passwords.push(world.value().password ?? '');
    }
    expect(await logsIn({ username: 'app', password: passwords[1] ?? '' })).toBe(false);
    const rules = (await admin('ACL', 'GETUSER', 'app')) as unknown[];
    expect(rules).toEqual(expect.arrayContaining(['~app:*', '-@all +get']));
  });

  test('a connection that is open keeps working', async () => {
    const world = await makeWorld('patient');
    const open = server.connect('patient', 'first');
    await open.connect();
    await world.rotate();
    await world.rotate();
    expect(await open.get('app:key')).toBeNull();
    open.disconnect();
    expect(await logsIn({ username: 'patient', password: 'first' })).toBe(false);
  });

  test('a user that may do one command only is rotated', async () => {
    const world = await makeWorld('narrow');
    await world.rotate();
    expect(await logsIn(world.value())).toBe(true);
  });

  test('a user is rotated over TLS, and a server of an unknown authority is refused', async () => {
    const world = await makeWorld('secure', true);
    await world.rotate();
    expect(await logsIn(world.value())).toBe(true);

    const folder = makeFolder('stranger');
    const suspicious = redisEngine({ tls: { caFile: makeCertificates(folder).caFile } });
    const credential = { engine: 'redis', host: 'localhost', port: server.tlsPort, username: 'secure', password: 'x' };
    await expect(suspicious.login(credential)).rejects.toThrow('self-signed certificate in certificate chain');
    rmSync(folder, { recursive: true });
  });

  test('throws when the server cannot be reached, instead of taking it for a refusal', async () => {
    const credential = { engine: 'redis', host: '127.0.0.1', port: 1, username: 'a', password: 'b', ssl: false };
    await expect(engine.login(credential)).rejects.toThrow('ECONNREFUSED');
  });
});
