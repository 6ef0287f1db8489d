import assert from 'node:assert/strict';
import { FIRST, SECRET, World } from '../helpers/world';
import type { Scenarios } from './scenario';

const SUBJECT = `AWSCURRENT of '${SECRET}'`;

async function refuses(first: unknown, message: string): Promise<void> {
  const world = new World('single-user', first);
  await assert.rejects(world.run(), { name: 'RotationError', message });
  assert.deepEqual(world.secret.labels().get('v1'), ['AWSCURRENT']);
  assert.equal(world.secret.versions.get('t1')?.value, undefined);
  assert.deepEqual(world.database.logins, []);
}

export const badInput: Scenarios = {
  'throws for a secret that is not JSON, and tells its length only': () =>
    refuses('hunter2', `${SUBJECT} must be JSON, got 7 characters that are not`),
  'throws for a secret that is an array': () =>
    refuses('["hunter2"]', `${SUBJECT} must be a JSON object, got an array`),
  'throws for a secret that is a string': () => refuses('"hunter2"', `${SUBJECT} must be a JSON object, got string`),
  'throws for a missing key, and counts the keys that are there without naming them': () =>
    refuses(
      { engine: 'postgres', username: 'app', hunter2: 'password' },
      `${SUBJECT}: 'host' must be a non-empty string, got no such key among 3: add it`,
    ),
  'throws for an empty password': () =>
    refuses({ ...FIRST, password: '' }, `${SUBJECT}: 'password' must be a non-empty string, got an empty one`),
  'throws for a password that is a number, and does not show it': () =>
    refuses({ ...FIRST, password: 12345 }, `${SUBJECT}: 'password' must be a non-empty string, got number`),
  'throws for another engine, and does not show it': () =>
    refuses(
      { ...FIRST, engine: 'hunter2' },
      `${SUBJECT}: 'engine' must be postgres, got text of 7 characters: use the rotation function of that engine`,
    ),
  'throws for a host that begins another part of a connection string, and does not show it': async () => {
    for (const host of ['h/?tls=false', 'u:p@evil', 'h#x', 'a,b', '/tmp', 'h%2Fx', 'h\\x', 'a b']) {
      await refuses(
        { ...FIRST, host },
        `${SUBJECT}: 'host' must be a host name or an IP address, got text of ${host.length} characters with others than A-Z a-z 0-9 . _ : -`,
      );
    }
  },
  'throws for the character NUL, behind which a name would go on as an option of the session': async () => {
    for (const key of ['dbname', 'username', 'password', 'masterarn']) {
      await refuses(
        { ...FIRST, [key]: 'shop\0options\0-c role=hunter2' },
        `${SUBJECT}: '${key}' must not contain the character NUL, got text of 28 characters with it`,
      );
    }
  },
  'throws for a port that is none, and does not show it': async () => {
    const told = 'got text of 7 characters';
    await refuses({ ...FIRST, port: 'hunter2' }, `${SUBJECT}: 'port' must be 1 to 65535, ${told}`);
    await refuses({ ...FIRST, port: 65_536 }, `${SUBJECT}: 'port' must be 1 to 65535, got number`);
    await refuses({ ...FIRST, port: 0 }, `${SUBJECT}: 'port' must be 1 to 65535, got number`);
  },
};
