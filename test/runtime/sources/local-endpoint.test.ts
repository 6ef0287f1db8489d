import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Source } from '../../../src/runtime';
import { agentSecrets } from '../../../src/runtime/sources/agent';
import { extensionParameters, extensionSecrets } from '../../../src/runtime/sources/extension';
import { temporaryDirectory } from '../../helpers/temporary-directory';

const wanted = { id: 'prod/orders/db', stage: 'AWSCURRENT', fresh: false, signal: AbortSignal.timeout(5000) };
const sdk: Source = { fetch: async ({ fresh, stage }) => ({ text: `sdk ${stage} ${fresh}`, version: 'v9' }) };

let server: Server;
let port = 0;
let answer: { status: number; body: string };
let requests: IncomingMessage[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request);
    response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

beforeEach(() => {
  requests = [];
  answer = { status: 200, body: JSON.stringify({ SecretString: 'value', VersionId: 'v1' }) };
  process.env.PARAMETERS_SECRETS_EXTENSION_HTTP_PORT = String(port);
  process.env.AWS_SESSION_TOKEN = 'session';
});

describe('the Lambda extension', () => {
  test('is asked for a secret with the token of the session', async () => {
    await expect(extensionSecrets(sdk).fetch(wanted)).resolves.toEqual({ text: 'value', version: 'v1' });
    expect(requests[0]?.url).toBe('/secretsmanager/get?secretId=prod%2Forders%2Fdb');
    expect(requests[0]?.headers['x-aws-parameters-secrets-token']).toBe('session');
  });

  test('is asked for a parameter, decrypted', async () => {
    answer.body = JSON.stringify({ Parameter: { Value: 'value', Version: 3 } });
    await expect(extensionParameters(sdk).fetch({ ...wanted, id: '/prod/a', stage: '' })).resolves.toEqual({
      text: 'value',
      version: '3',
    });
    expect(requests[0]?.url).toBe('/systemsmanager/parameters/get?name=%2Fprod%2Fa&withDecryption=true');
  });

  test.each([
    [{ fresh: true }, 'sdk AWSCURRENT true'],
    [{ stage: 'AWSPENDING' }, 'sdk AWSPENDING false'],
  ])('is passed by for %j', async (how, text) => {
    await expect(extensionSecrets(sdk).fetch({ ...wanted, ...how })).resolves.toMatchObject({ text });
    expect(requests).toEqual([]);
  });

  test('that still starts is an outage, and a denial that it passes on is not', async () => {
    answer = { status: 400, body: 'not ready to serve traffic, please wait' };
    await expect(extensionSecrets(sdk).fetch(wanted)).rejects.toMatchObject({ $metadata: { httpStatusCode: 503 } });
    answer = { status: 400, body: 'AccessDeniedException of canary-4711' };
    const denied = await extensionSecrets(sdk)
      .fetch(wanted)
      .catch((error: Error) => error);
    expect(denied).toMatchObject({ $metadata: { httpStatusCode: 400 } });
    expect(String(denied)).not.toContain('canary-4711');
  });

  test('without a session says what is missing', async () => {
    delete process.env.AWS_SESSION_TOKEN;
    await expect(extensionSecrets(sdk).fetch(wanted)).rejects.toThrow(
      '`from` extension needs AWS_SESSION_TOKEN, which Lambda sets',
    );
  });
});

describe('the Secrets Manager Agent', () => {
  const agent = () => {
    const tokenFile = join(temporaryDirectory(), 'token');
    writeFileSync(tokenFile, 'of the machine\n');
    return agentSecrets({ port, tokenFile });
  };

  test('is asked with the token of the machine, for any label', async () => {
    await expect(agent().fetch({ ...wanted, stage: 'AWSPENDING' })).resolves.toEqual({ text: 'value', version: 'v1' });
    expect(requests[0]?.url).toBe('/secretsmanager/get?secretId=prod%2Forders%2Fdb&versionStage=AWSPENDING');
    expect(requests[0]?.headers['x-aws-parameters-secrets-token']).toBe('of the machine');
  });

  test('refuses a secret without a text, which is no empty password', async () => {
    answer.body = JSON.stringify({ SecretBinary: 'AAAA', VersionId: 'v1' });
    await expect(agent().fetch(wanted)).rejects.toThrow(
      "secret 'prod/orders/db' has a binary value, which this helper does not read: use the AWS SDK",
    );
  });

  test('passes its own cache by for a fresh value', async () => {
    await agent().fetch({ ...wanted, fresh: true });
    expect(requests[0]?.url).toContain('refreshNow=true');
  });
});
