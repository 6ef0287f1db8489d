import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { SecretsProvider } from '@aws-lambda-powertools/parameters/secrets';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Runtime } from '../../../src/runtime';

/** Microseconds of one read. */
export interface Reads {
  readonly who: string;
  readonly hit: number;
  /** With the answer of a server on this machine. */
  readonly miss: number;
}

const HITS = 20_000;
const MISSES = 300;
const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'any', AWS_SECRET_ACCESS_KEY: 'any', AWS_SESSION_TOKEN: 'any' };

/** Reads that a cache answers, and reads that it does not, of the helper and of Powertools. */
export async function measureReads(): Promise<readonly Reads[]> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify({ Name: 'prod/db', SecretString: '{"password":"any"}', VersionId: 'v1' }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  Object.assign(process.env, CREDENTIALS, {
    AWS_REGION: 'eu-west-1',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint,
    PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: String(port),
  });
  const provider = new SecretsProvider({ awsSdkV3Client: new SecretsManagerClient({ endpoint }) });
  const schema = (value: unknown) => value;
  const helper = (from: 'sdk' | 'extension', ttlSeconds: number) => {
    const handle = new Runtime({ from, ttlSeconds }).secret('prod/db', { schema });
    return () => handle.get();
  };
  const powertools = (forceFetch: boolean) => () =>
    provider.get('prod/db', { forceFetch, maxAge: 300, transform: 'json' });
  const reads = [
    { who: 'helper, SDK', hit: await time(HITS, helper('sdk', 300)), miss: await time(MISSES, helper('sdk', 0)) },
    {
      who: 'helper, extension',
      hit: await time(HITS, helper('extension', 300)),
      miss: await time(MISSES, helper('extension', 0)),
    },
    { who: 'Powertools', hit: await time(HITS, powertools(false)), miss: await time(MISSES, powertools(true)) },
  ];
  server.closeAllConnections();
  server.close();
  return reads;
}

async function time(count: number, read: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < 100; warm += 1) await read();
  const started = performance.now();
  for (let each = 0; each < count; each += 1) await read();
  return (1000 * (performance.now() - started)) / count;
}
