import { fillTemplate } from '../../../../src/functions/rotator/http/request-template';
import { send } from '../../../../src/functions/rotator/http/send';
import { LocalApi } from '../../../helpers/servers/local-api';

const fill = (template: object, values: Record<string, unknown>) =>
  fillTemplate({ method: 'POST', path: '/', ...template }, 'https://api.example', values);

test('a value cannot leave its place in the path', () => {
  expect(fill({ path: '/keys/{id}/x' }, { id: '../admin?all=1#' }).url).toBe(
    'https://api.example/keys/..%2Fadmin%3Fall%3D1%23/x',
  );
});

test.each([
  ['/keys/{id}', '.'],
  ['/keys/{id}', '..'],
  ['/keys/{id}/x', '..'],
  ['/keys/.{id}?x=1', '.'],
  ['/keys/{id}{id}#x', '.'],
  ['/keys/%2e{id}', '.'],
])('throws for a value that makes a segment of dots: %s', (path, id) => {
  expect(() => fill({ path }, { id })).toThrow(
    /^'path' must have no segment of dots, got one of [12]: correct the secret$/,
  );
});

test('dots are let be where they climb out of nothing', () => {
  expect(fill({ path: '/keys/v{id}?of={id}' }, { id: '..' }).url).toBe('https://api.example/keys/v..?of=..');
});

test('throws for an empty value in a path, which would name all keys', () => {
  expect(() => fill({ path: '/keys/{id}' }, { id: '' })).toThrow(
    "'path' must have no empty value in it: correct the secret",
  );
});

test('throws for a path without a slash, before which a value could add to the host', () => {
  expect(() => fill({ path: '{id}' }, { id: '.evil.example' })).toThrow(
    "'path' must begin with a slash: correct the description",
  );
});

test('values reach bodies as they are, at any depth, and other types stay', () => {
  const json = { a: ['{k}', 1, null], b: { c: 'x{k}x' } };
  expect(fill({ json }, { k: '"quoted"' }).json).toEqual({ a: ['"quoted"', 1, null], b: { c: 'x"quoted"x' } });
});

test('throws for a placeholder that the secret does not have', () => {
  expect(() => fill({ path: '/{id}' }, {})).toThrow(
    "'{id}' must name a text of the secret, got undefined: add the key",
  );
});

test('throws for a line break in a header, without showing the value', () => {
  expect(() => fill({ headers: { 'x-key': '{k}' } }, { k: 'a\r\nHost: evil' })).toThrow(
    "'x-key' must be one line, got 13 characters with a line break",
  );
});

test('a redirect is not followed, because the credential must not follow it', async () => {
  const seen: string[] = [];
  const api = await LocalApi.start(({ path }) => {
    seen.push(path);
    return { status: 302, headers: { location: '/elsewhere' } };
  });
  await expect(send({ method: 'GET', url: `${api.origin}/here`, allowPlaintext: true })).rejects.toThrow(
    "'url' must answer by itself, got a redirect of status 302",
  );
  await api.stop();
  expect(seen).toEqual(['/here']);
});
