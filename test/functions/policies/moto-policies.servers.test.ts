import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateSecretCommand, PutResourcePolicyCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { bundleOther, writeBundle } from '../../../src/functions/bundle';
import { MOTO, MotoServer } from '../../helpers/servers/moto-server';
import { describeWith } from '../../helpers/servers/tool';
import { changed, scheduled } from './notifications';

jest.setTimeout(90_000);

const OPEN = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: '*' },
};

describeWith(MOTO, 'the function as it is deployed, with Secrets Manager and AWS Config of moto', (path) => {
  let server: MotoServer;
  const folder = mkdtempSync(join(tmpdir(), 'policies-'));
  const before = { ...process.env };

  beforeAll(async () => {
    server = await MotoServer.start(path);
    const bundle = await bundleOther('policies');
    expect(bundle.code.length).toBeLessThanOrEqual(75_000);
    expect(bundle.inputs.filter((input) => input.includes('node_modules'))).toEqual([]);
    writeBundle(bundle, folder);
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: server.endpoint,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      ORGANIZATION: 'o-a1b2c3d4e5',
      ACCOUNTS: '111111111111',
    });
  });
  afterAll(async () => {
    process.env = before;
    rmSync(folder, { recursive: true });
    await server?.stop();
  });

  test('reads policies over the network, and its results are taken', async () => {
    const client = new SecretsManagerClient({
      endpoint: server.endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    const { ARN } = await client.send(new CreateSecretCommand({ Name: 'open' }));
    await client.send(new CreateSecretCommand({ Name: 'closed' }));
    await client.send(new PutResourcePolicyCommand({ SecretId: ARN, ResourcePolicy: JSON.stringify(OPEN) }));
    const lines: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
    try {
      const { handler } = createRequire(__filename)(join(folder, 'policies/index.js'));
      // The embedded AWS takes results as a trial alone.
      await handler({ ...scheduled(), resultToken: 'TESTMODE' });
      await handler({ ...changed({ ARN, resourceId: ARN }), resultToken: 'TESTMODE' });
    } finally {
      write.mockRestore();
    }
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { asked: 'schedule', secrets: 2, broken: 1 },
      { asked: 'change', secrets: 1, broken: 1 },
    ]);
  });
});
