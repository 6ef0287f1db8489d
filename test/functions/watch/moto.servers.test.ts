import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callAws } from '../../../src/functions/aws/call-aws';
import { LAMBDA_EDGE } from '../../../src/functions/aws/lambda-edge';
import { bundleOther, writeBundle } from '../../../src/functions/bundle';
import { dynamoDbMemory } from '../../../src/functions/watch/dynamodb-memory';
import { SIGHTING_COLUMNS } from '../../../src/model/detections/watched/sighting';
import { MOTO, MotoServer } from '../../helpers/servers/moto-server';
import { describeWith } from '../../helpers/servers/tool';
import { moment, sighting, task } from './world';

jest.setTimeout(90_000);

const REGION = 'eu-central-1';
const TABLE = 'prod-secret-detection-seen';

describeWith(
  MOTO,
  'the function as it is deployed, with DynamoDB, Athena, S3, CloudTrail and EventBridge of moto',
  (path) => {
    let server: MotoServer;
    let environment: Record<string, string> = {};
    let handler: (input: unknown) => Promise<void>;
    const folder = mkdtempSync(join(tmpdir(), 'watch-'));
    const lines: string[] = [];

    beforeAll(async () => {
      server = await MotoServer.start(path);
      writeBundle(await bundleOther('watch'), folder);
      environment = {
        AWS_ENDPOINT_URL: server.endpoint,
        AWS_REGION: REGION,
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        TABLE,
      };
      Object.assign(process.env, environment);
      handler = createRequire(__filename)(join(folder, 'watch/index.js')).handler;
      jest.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
      await makeTable();
      await makeQueue();
    });
    afterAll(async () => {
      jest.restoreAllMocks();
      for (const name of Object.keys(environment)) delete process.env[name];
      rmSync(folder, { recursive: true });
      await server?.stop();
    });

    async function call(service: string, target: string, body: object, version = '1.1') {
      const headers = { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target };
      return JSON.parse(await callAws({ service, region: REGION, headers, body: JSON.stringify(body) }, LAMBDA_EDGE));
    }

    const SIGNED =
      'AWS4-HMAC-SHA256 Credential=test/20261128/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0';
    const s3 = async (at: string) => {
      const body = at.split('/').length > 2 ? 'x' : undefined;
      const answer = await fetch(`${server.endpoint}${at}`, {
        method: 'PUT',
        headers: { authorization: SIGNED },
        body,
      });
      expect(answer.status).toBe(200);
    };
    const dynamo = (operation: string, body: object) => call('dynamodb', `DynamoDB_20120810.${operation}`, body, '1.0');
    const athena = (operation: string, body: object) => call('athena', `AmazonAthena.${operation}`, body);

    async function makeTable(): Promise<void> {
      const attributes = ['detection', 'subject'];
      await dynamo('CreateTable', {
        TableName: TABLE,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: attributes.map((AttributeName, index) => ({
          AttributeName,
          KeyType: index === 0 ? 'HASH' : 'RANGE',
        })),
      });
    }

    /** What rules of a detection set match arrives in a queue. */
    async function makeQueue(): Promise<void> {
      await call('sqs', 'AmazonSQS.CreateQueue', { QueueName: 'told' }, '1.0');
      const EventPattern = JSON.stringify({
        source: ['cdktf-aws-secrets'],
        'detail-type': ['Trail Detection'],
        detail: { severity: ['high'], told: ['began'] },
      });
      await call('events', 'AWSEvents.PutRule', { Name: 'told', EventPattern });
      const Arn = `arn:aws:sqs:${REGION}:123456789012:told`;
      await call('events', 'AWSEvents.PutTargets', { Rule: 'told', Targets: [{ Id: 'queue', Arn }] });
    }

    async function told(): Promise<readonly { readonly detection: string; readonly event: object }[]> {
      const QueueUrl = `${server.endpoint}/123456789012/told`;
      const body = { QueueUrl, MaxNumberOfMessages: 10 };
      const { Messages = [] } = await call('sqs', 'AmazonSQS.ReceiveMessage', body, '1.0');
      return Messages.map(({ Body }: { readonly Body: string }) => JSON.parse(Body).detail);
    }

    async function answer(rows: readonly object[]): Promise<void> {
      const names = Object.keys(SIGHTING_COLUMNS);
      const cells = (values: readonly string[]) => ({ Data: values.map((VarCharValue) => ({ VarCharValue })) });
      const all = [cells(names), ...rows.map((row) => cells(names.map((name) => String(row[name as never]))))];
      const results = [{ rows: all, column_info: [] }];
      await fetch(`${server.endpoint}/moto-api/static/athena/query-results`, {
        method: 'POST',
        body: JSON.stringify({ account_id: '123456789012', region: REGION, results }),
      });
    }

    async function makeQuery(): Promise<string> {
      const { NamedQueryId } = await athena('CreateNamedQuery', {
        ...{ Name: 'q', Database: 'secrets_audit', WorkGroup: 'primary' },
        QueryString:
          'SELECT 1 FROM cloudtrail WHERE eventtime >= ? AND "timestamp" >= ? AND eventtime < ? AND "timestamp" <= ?',
      });
      return NamedQueryId;
    }

    test('asks Athena for its span, remembers, tells once, and says that it has looked', async () => {
      const queryId = await makeQuery();
      const swept = task(
        { kind: 'each', quietHours: 24 },
        { source: { kind: 'query', queryId, workgroup: 'primary' } },
      );
      const seen = sighting(new Date());
      await answer([seen]);
      await handler(swept);
      expect(await told()).toMatchObject([{ detection: 'secrets-swept', event: { time: seen.seen } }]);
      await answer([seen]);
      await handler(swept);
      expect(await told()).toEqual([]);
      const { Items } = await dynamo('Scan', { TableName: TABLE });
      expect(Items.map(({ subject }: { subject: { S: string } }) => subject.S).sort()).toEqual([
        '#cursor',
        'orders-api',
      ]);
      const { QueryExecutionIds } = await athena('ListQueryExecutions', { WorkGroup: 'primary' });
      expect(QueryExecutionIds).toHaveLength(2);
      expect(lines.filter((line) => line.includes('"TrailDetectionCurrent":1'))).toHaveLength(2);
    });

    test('changes nothing that another run has changed', async () => {
      const memory = dynamoDbMemory(TABLE, REGION, LAMBDA_EDGE);
      const [kept] = await memory.all('secrets-swept');
      if (kept === undefined) throw new Error('nothing is kept');
      const next = { ...kept, revision: kept.revision + 1 };
      expect(await memory.keep('secrets-swept', next)).toBe(true);
      expect(await memory.keep('secrets-swept', next)).toBe(false);
      expect(await memory.forget('secrets-swept', kept)).toBe(false);
      expect(await memory.forget('secrets-swept', next)).toBe(true);
      const cursor = { to: moment(new Date()), learnsUntil: moment(new Date()), revision: 1 };
      expect(await memory.move('secrets-swept', cursor)).toBe(false);
    });

    test('tells of accounts and Regions without a digest, and when one comes', async () => {
      const bucket = 'example-trail';
      await s3(`/${bucket}`);
      const now = new Date();
      const day = now.toISOString().slice(0, 10).replaceAll('-', '/');
      const time = moment(now).replaceAll(/[-:]/g, '');
      const digest = (account: string, region: string) =>
        `/${bucket}/AWSLogs/o-1/${account}/CloudTrail-Digest/${region}/${day}/${account}_CloudTrail-Digest_${region}_t_${region}_${time}.json.gz`;
      await s3(digest('111111111111', 'eu-central-1'));
      const source = { kind: 'digests', bucket, folder: 'AWSLogs/o-1', hours: 3 } as const;
      const silent = task(
        { kind: 'present' },
        {
          ...{ detection: 'trail-silent', about: { service: 'cloudtrail', call: 'DigestMissing' }, lookBackHours: 0 },
          source: { ...source, accounts: ['111111111111'], regions: ['eu-central-1', 'eu-west-1'] },
        },
      );
      await handler(silent);
      expect(await told()).toMatchObject([{ event: { account: '111111111111', region: 'eu-west-1' } }]);
      await s3(digest('111111111111', 'eu-west-1'));
      await handler(silent);
      const { Items } = await dynamo('Scan', { TableName: TABLE });
      expect(JSON.stringify(Items)).not.toContain('eu-west-1');
    });

    test('tells of a trail that does not record', async () => {
      const target = 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101';
      await call('cloudtrail', `${target}.CreateTrail`, { Name: 'organization', S3BucketName: 'example-trail' });
      const trailArn = `arn:aws:cloudtrail:${REGION}:123456789012:trail/organization`;
      const failing = task(
        { kind: 'present' },
        {
          ...{ detection: 'trail-delivery-failing', lookBackHours: 0, source: { kind: 'status', trailArn } },
          about: { service: 'cloudtrail', call: 'DeliveryFailed', parameter: 'name' },
        },
      );
      await handler(failing);
      expect(await told()).toMatchObject([{ event: { detail: { requestParameters: { name: trailArn } } } }]);
      await call('cloudtrail', `${target}.StartLogging`, { Name: 'organization' });
      await handler(failing);
      const { Items } = await dynamo('Scan', { TableName: TABLE });
      expect(JSON.stringify(Items)).not.toContain('does not record');
    });
  },
);
