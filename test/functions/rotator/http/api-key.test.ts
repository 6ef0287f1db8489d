import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ApiKeyDescription, apiKey } from '../../../../src/functions/rotator/http/api-key';
import { LocalApi } from '../../../helpers/servers/local-api';
import { RealWorld } from '../../../helpers/servers/real-world';
import { SECRET } from '../helpers/world';

describe('a service that issues API keys', () => {
  let api: LocalApi;
  let broken = 0;
  const keys = new Map([['id-0', 'first']]);

  beforeAll(async () => {
    api = await LocalApi.start(({ method, path, headers, body }) => {
      if (broken > 0) {
        broken -= 1;
        return { status: 503 };
      }
      const known = [...keys.values()].includes(String(headers['x-api-key']));
      if (!known) return { status: 401 };
      if (method === 'GET') return { status: 200 };
      if (method === 'POST') {
        const id = `id-${keys.size}-${body?.label}`;
        keys.set(id, `key of ${id}`);
        return { status: 201, body: { data: { id, secret: keys.get(id) } } };
      }
      return { status: keys.delete(decodeURIComponent(path.split('/').at(-1) ?? '')) ? 204 : 404 };
    });
  });
  afterAll(() => api.stop());

  const description = (): ApiKeyDescription => ({
    origin: api.origin,
    keys: ['id', 'key'],
    create: {
      method: 'POST',
      path: '/keys',
      headers: { 'x-api-key': '{key}' },
      json: { label: '{token}' },
      answer: { id: 'data.id', key: 'data.secret' },
    },
    verify: { method: 'GET', path: '/me', headers: { 'x-api-key': '{key}' }, works: [200], refused: [401] },
    revoke: { method: 'DELETE', path: '/keys/{id}', headers: { 'x-api-key': '{by.key}' }, done: [204, 404] },
    allowPlaintext: true,
  });

  test('the next key works beside the current one, and the key before the previous one is revoked', async () => {
    const world = new RealWorld({ id: 'id-0', key: 'first', note: 'kept' }, () => apiKey(description()));
    await world.rotate();
    expect([...keys.keys()]).toEqual(['id-0', 'id-1-token-1']);
    await world.rotate();
    await world.rotate();
    expect(world.value()).toEqual({ id: 'id-2-token-3', key: 'key of id-2-token-3', note: 'kept' });
    expect([...keys.values()]).toEqual([world.value('AWSPREVIOUS').key, world.value().key]);
  });

  test('a service that fails is an error and not a refusal, and the step succeeds when it is repeated', async () => {
    const [id = '', key = ''] = [...keys].at(-1) ?? [];
    const world = new RealWorld({ id, key }, () => apiKey(description()));
    world.secret.startRotation('t');
    broken = 1;
    await expect(world.step('createSecret', 't')).rejects.toThrow("'create' was answered with status 503");
    await world.step('createSecret', 't');
    broken = 1;
    await expect(world.step('setSecret', 't')).rejects.toThrow("'verify' was answered with status 503");
    for (const step of ['setSecret', 'testSecret', 'finishSecret'] as const) await world.step(step, 't');
    expect(world.secret.holder('AWSCURRENT')).toBe('t');
  });

  test('throws when the answer lacks the key, and stores nothing', async () => {
    const [id = '', key = ''] = [...keys].at(-1) ?? [];
    const wrong = { ...description(), create: { ...description().create, answer: { key: 'data.value' } } };
    const world = new RealWorld({ id, key }, () => apiKey(wrong));
    await expect(world.rotate()).rejects.toThrow(
      "'data.value' must be in the answer of the service, got none: correct 'create.answer'",
    );
    expect(world.secret.versions.get('token-1')?.value).toBeUndefined();
  });

  test.each([
    ['an empty text', '""', 'text of 0 characters'],
    ['a number that JSON cannot hold', '1e999', 'number'],
  ])('throws for %s in place of a key, which would be stored and not found', async (_, value, told) => {
    const server = createServer((_request, response) => response.end(`{"id":"k","key":${value}}`)).listen(0);
    const { port } = server.address() as AddressInfo;
    const create = { ...description().create, answer: { key: 'key' } };
    const other = { ...description(), origin: `http://127.0.0.1:${port}`, create };
    const world = new RealWorld({ id: 'a', key: 'b' }, () => apiKey(other));
    await expect(world.rotate()).rejects.toThrow(`must be in the answer of the service, got ${told}: correct`);
    server.close();
  });

  test('throws for an address without TLS', async () => {
    const { allowPlaintext: _, ...strict } = description();
    await expect(new RealWorld({ id: 'a', key: 'b' }, () => apiKey(strict)).rotate()).rejects.toThrow(
      `'url' must start with https://, got text of ${api.origin.length + 5} characters`,
    );
  });

  test('a previous version of another tenant is left alone, and the rotation ends', async () => {
    const [id = '', key = ''] = [...keys].at(-1) ?? [];
    const revoke = { ...description().revoke, path: '/{tenant}/keys/{id}' } as ApiKeyDescription['revoke'];
    const world = new RealWorld({ id, key, tenant: 'ours' }, () => apiKey({ ...description(), revoke }));
    const theirs = JSON.stringify({ id: 'id-0', key: 'theirs', tenant: 'theirs' });
    keys.set('id-0', 'theirs');
    world.secret.versions.set('v0', { value: theirs, labels: new Set(['AWSPREVIOUS']), createdAt: 0 });
    await world.rotate();
    expect(world.secret.holder('AWSCURRENT')).toBe('token-1');
    expect(keys.get('id-0')).toBe('theirs');
  });

  test('throws when a pending version differs in a key that is not issued', async () => {
    const world = new RealWorld({ id: 'a', key: 'b', tenant: 'ours' }, () => apiKey(description()));
    world.secret.startRotation('t');
    world.secret.put('t', JSON.stringify({ id: 'c', key: 'd', tenant: 'theirs' }), ['AWSPENDING']);
    await expect(world.step('setSecret', 't')).rejects.toThrow(
      `'AWSPENDING' of '${SECRET}' must equal AWSCURRENT in all that a rotation does not change, got a difference in a key of 6 characters: remove the AWSPENDING version and rotate again`,
    );
  });
});

test('the secret of an OAuth client is proven by asking for a token with it', async () => {
  const secrets = ['first'];
  const basic = (secret: string) => `Basic ${Buffer.from(`client:${secret}`).toString('base64')}`;
  const api = await LocalApi.start(({ method, path, headers, body }) => {
    if (!secrets.some((secret) => headers.authorization === basic(secret))) return { status: 401 };
    if (path === '/token') return { status: body?.grant_type === 'client_credentials' ? 200 : 400, body: {} };
    if (method === 'POST') {
      secrets.push(`secret ${secrets.length}`);
      return { status: 201, body: { client_secret: secrets.at(-1) } };
    }
    return { status: 500 };
  });
  const login = { basic: { username: '{clientId}', password: '{clientSecret}' } };
  const target = apiKey({
    origin: api.origin,
    keys: ['clientId', 'clientSecret'],
    create: {
      method: 'POST',
      path: '/clients/{clientId}/secrets',
      ...login,
      answer: { clientSecret: 'client_secret' },
    },
    verify: {
      method: 'POST',
      path: '/token',
      ...login,
      form: { grant_type: 'client_credentials' },
      works: [200],
      refused: [401],
    },
    allowPlaintext: true,
  });
  const world = new RealWorld({ clientId: 'client', clientSecret: 'first' }, () => target);
  await world.rotate();
  await api.stop();
  expect(world.value()).toEqual({ clientId: 'client', clientSecret: 'secret 1' });
});
