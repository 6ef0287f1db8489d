import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Detections } from '../../../src';
import { callAws } from '../../../src/functions/aws/call-aws';
import { LAMBDA_EDGE } from '../../../src/functions/aws/lambda-edge';
import { bundleOther, writeBundle } from '../../../src/functions/bundle';
import { MOTO, MotoServer } from '../../helpers/servers/moto-server';
import { describeWith } from '../../helpers/servers/tool';
import { change, read } from '../../helpers/synth/detections/events';
import { message, PLACE, told } from './events';

jest.setTimeout(90_000);

describeWith(MOTO, 'the function as it is deployed, with the Security Hub of moto', (path) => {
  let server: MotoServer;
  let environment: Record<string, string> = {};
  const folder = mkdtempSync(join(tmpdir(), 'findings-'));

  beforeAll(async () => {
    server = await MotoServer.start(path);
    writeBundle(await bundleOther('findings'), folder);
    environment = {
      AWS_ENDPOINT_URL: server.endpoint,
      AWS_REGION: PLACE.region,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      ENVIRONMENT: PLACE.environment,
      ACCOUNT: PLACE.account,
      PRODUCT_ARN: PLACE.productArn,
    };
    Object.assign(process.env, environment);
  });
  afterAll(async () => {
    for (const name of Object.keys(environment)) delete process.env[name];
    rmSync(folder, { recursive: true });
    await server?.stop();
  });

  async function findings(): Promise<readonly { RecordState: string; ProductFields: { occurrences: string } }[]> {
    const headers = { 'content-type': 'application/json' };
    const call = { service: 'securityhub', region: PLACE.region, path: '/findings', headers, body: '{}' };
    return JSON.parse(await callAws(call, LAMBDA_EDGE)).Findings;
  }

  test('findings are imported, counted and archived', async () => {
    const { handler } = createRequire(__filename)(join(folder, 'findings/index.js'));
    await handler(message(told(read({ 'detail.eventID': 'first' }))));
    await handler(message(told(read({ 'detail.eventID': 'second' }))));
    // Handed over once more, it is counted once.
    await handler(message(told(read({ 'detail.eventID': 'second' }))));
    await handler(message(told(change('DeleteSecret'), Detections.secretDeleted())));
    await handler({ detection: 'secret-deleted', resolves: true, event: change('RestoreSecret') });
    const kept = await findings();
    expect(kept.map(({ RecordState, ProductFields }) => [RecordState, ProductFields.occurrences])).toEqual([
      ['ACTIVE', '2'],
      ['ARCHIVED', '1'],
    ]);
  });
});
