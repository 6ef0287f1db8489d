import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { send } from '../../../../src/functions/rotator/http/send';

const MEGABYTE = 1024 * 1024;

/** A service that answers with these bytes. */
async function answering(body: Buffer | string, headers: Record<string, string> = {}): Promise<[Server, string]> {
  const server = createServer((_, outgoing) => outgoing.writeHead(200, headers).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return [server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`];
}

async function ask(body: Buffer | string, headers?: Record<string, string>) {
  const [server, url] = await answering(body, headers);
  try {
    return await send({ method: 'GET', url, allowPlaintext: true });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('an answer of 1 MB is read', async () => {
  const text = 'x'.repeat(MEGABYTE - 2);
  expect(await ask(JSON.stringify(text))).toEqual({ status: 200, body: text });
});

test.each([
  ['as it is', 'x'.repeat(MEGABYTE + 1), {}],
  ['packed, as a bomb', gzipSync('x'.repeat(100 * MEGABYTE)), { 'content-encoding': 'gzip' }],
])('throws for more than 1 MB, %s', async (_, body, headers) => {
  await expect(ask(body, headers)).rejects.toThrow("'answer' must be at most 1048576 bytes, got more");
});

test('ids beyond 2^53 are not rounded', async () => {
  const { body } = await ask(
    '{"id":12345678901234567890,"small":7,"list":[-9007199254740993],"text":"12345678901234567890"}',
  );
  expect(body).toEqual({
    id: '12345678901234567890',
    small: 7,
    list: ['-9007199254740993'],
    text: '12345678901234567890',
  });
});

test('throws for an address that is none, without showing it', async () => {
  await expect(send({ method: 'GET', url: 'hunter2' })).rejects.toThrow(
    "'url' must be an address, got text of 7 characters",
  );
});
