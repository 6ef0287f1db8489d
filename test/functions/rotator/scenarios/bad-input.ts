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
  'throws for a missing key, and names the keys that are there': () =>
    refuses(
      { engine: 'postgres', username: 'app', password: 'hunter2' },
      `${SUBJECT}: 'host' must be a non-empty string, got no such key: add it (keys found: engine, password, username)`,
    ),
  'throws for an empty password': () =>
    refuses({ ...FIRST, password: '' }, `${SUBJECT}: 'password' must be a non-empty string, got an empty one`),
  'throws for a password that is a number, and does not show it': () =>
    refuses({ ...FIRST, password: 12345 }, `${SUBJECT}: 'password' must be a non-empty string, got number`),
  'throws for another engine': () =>
    refuses(
      { ...FIRST, engine: 'oracle' },
      `${SUBJECT}: 'engine' must be postgres, got "oracle": use the rotation function of that engine`,
    ),
};
