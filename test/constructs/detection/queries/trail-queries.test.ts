import { App } from 'cdktf';
import type { AwsAccountProps, TrailQueries, TrailQueriesProps } from '../../../../src';
import { NAMED_QUERIES } from '../../../../src/model/trail/named/named-queries';
import { TRAIL_RECORD } from '../../../../src/model/trail/record';
import { queriesStack } from '../../../helpers/synth/detections/queries-stack';
import { refusal } from '../../../helpers/synth/refusal';
import { type Attributes, resources, statements, synth } from '../../../helpers/synth/synth';

const synthesized = (props: Partial<TrailQueriesProps> = {}) =>
  synth((app) => void queriesStack(app, props))('queries');
const stack = synthesized();
const table = resources(stack, 'aws_glue_catalog_table')['Queries/Table/Resource'] as Attributes & {
  storage_descriptor: { columns: readonly { name: string; type: string }[] };
};
const workgroup = resources(stack, 'aws_athena_workgroup')['Queries/Resource'];
const named = (of = stack) => resources(of, 'aws_athena_named_query');

test('the table has the columns that queries and the embedded engine know, and AWS’s reader of CloudTrail files', () => {
  const { storage_descriptor: storage, ...rest } = table;
  expect(storage.columns.map(({ name }) => name)).toEqual(Object.keys(TRAIL_RECORD).map((name) => name.toLowerCase()));
  expect(storage.columns.filter(({ type }) => type !== 'string')).toEqual([
    {
      name: 'useridentity',
      type:
        'struct<type:string,principalid:string,arn:string,accountid:string,invokedby:string,accesskeyid:string,' +
        'username:string,sessioncontext:struct<attributes:struct<mfaauthenticated:string,creationdate:string>,' +
        'sessionissuer:struct<type:string,principalid:string,arn:string,accountid:string,username:string>,' +
        'sourceidentity:string>>',
    },
  ]);
  expect(storage.columns.map(({ name }) => name)).not.toContain('resources');
  expect(storage).toMatchObject({
    location: 's3://example-trail/AWSLogs/o-a1b2c3d4e5/',
    input_format: 'com.amazon.emr.cloudtrail.CloudTrailInputFormat',
    ser_de_info: { serialization_library: 'org.apache.hive.hcatalog.data.JsonSerDe' },
  });
  expect(rest).toMatchObject({
    name: 'cloudtrail',
    table_type: 'EXTERNAL_TABLE',
    partition_keys: ['account', 'region', 'timestamp'].map((name) => ({ name, type: 'string' })),
  });
});

test('where files lie is computed, account by account, Region by Region and day by day', () => {
  expect(table.parameters).toMatchObject({
    'projection.enabled': 'true',
    'projection.account.values': '210000000001,230000000001',
    'projection.region.values': 'eu-central-1,us-east-1',
    'projection.timestamp.type': 'date',
    'projection.timestamp.range': 'NOW-400DAYS,NOW',
    // Terraform reads two signs as one.
    'storage.location.template':
      's3://example-trail/AWSLogs/o-a1b2c3d4e5/$${account}/CloudTrail/$${region}/$${timestamp}',
  });
});

test('a folder above AWSLogs is that of AWS Control Tower', () => {
  const { storage_descriptor: storage } = resources(
    synthesized({ keyPrefix: 'o-a1b2c3d4e5' }),
    'aws_glue_catalog_table',
  )['Queries/Table/Resource'] as typeof table & { storage_descriptor: { location: string } };
  expect(storage).toMatchObject({ location: 's3://example-trail/o-a1b2c3d4e5/AWSLogs/o-a1b2c3d4e5/' });
});

test('the workgroup decides: where answers lie, under which key, and how much a query reads', () => {
  expect(workgroup).toMatchObject({
    name: 'secrets-audit',
    configuration: {
      enforce_workgroup_configuration: true,
      publish_cloudwatch_metrics_enabled: true,
      bytes_scanned_cutoff_per_query: 100_000_000_000,
      result_configuration: {
        output_location: expect.stringMatching(/^s3:\/\/\${aws_s3_bucket\.\w+\.bucket}\/answers\/$/),
        expected_bucket_owner: '333333333333',
        encryption_configuration: {
          encryption_option: 'SSE_KMS',
          kms_key_arn: expect.stringMatching(/^\${aws_kms_key\.\w+\.arn}$/),
        },
      },
    },
  });
});

test('answers are private, encrypted and deleted', () => {
  const one = (type: string) => Object.values(resources(stack, type))[0];
  expect(one('aws_s3_bucket_public_access_block')).toMatchObject({
    block_public_acls: true,
    block_public_policy: true,
    ignore_public_acls: true,
    restrict_public_buckets: true,
  });
  expect(one('aws_s3_bucket_lifecycle_configuration')).toMatchObject({ rule: [{ expiration: [{ days: 30 }] }] });
  expect(one('aws_s3_bucket_server_side_encryption_configuration')).toMatchObject({
    rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms' }, bucket_key_enabled: true }],
  });
  expect(statements(one('aws_s3_bucket_policy')).map(({ Sid, Effect }) => [Sid, Effect])).toEqual([
    ['DenyInsecureTransport', 'Deny'],
  ]);
});

test('the key of answers is used through S3 alone', () => {
  expect(statements(resources(stack, 'aws_kms_key')['Queries/Results/Key/Resource'])[1]).toEqual({
    Sid: 'UseByAccountThroughS3',
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::333333333333:root' },
    Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
    Resource: '*',
    Condition: { StringEquals: { 'kms:ViaService': 's3.eu-central-1.amazonaws.com' } },
  });
});

test('each question is a named query of the workgroup, about the last days', () => {
  expect(Object.keys(named()).sort()).toEqual(NAMED_QUERIES.map(({ id }) => `Queries/${id}`).sort());
  expect(named()['Queries/reads-of-secret']).toMatchObject({
    name: 'reads-of-secret',
    description: 'Who read one secret? It asks for: name of the secret. The last 30 days.',
    query: NAMED_QUERIES.find(({ id }) => id === 'reads-of-secret')?.query({
      table: 'cloudtrail',
      from: { daysAgo: 30 },
    }).sql,
  });
});

test('questions about emergencies and grants are asked where it is told who is meant', () => {
  const principals = ['arn:aws:iam::230000000001:role/orders-api'];
  const grants = [{ secret: 'prod/orders/database', account: '210000000001', principals }];
  const more = named(synthesized({ emergencyRoles: ['break-glass-*'], grants, days: 90 }));
  expect(Object.keys(more)).toHaveLength(NAMED_QUERIES.length + 2);
  expect(more['Queries/emergency-use']?.query).toContain("LIKE 'arn:%:iam::%:role/break-glass-%' ESCAPE '!'");
  expect(more['Queries/reads-outside-grants']?.query).toContain(
    `VALUES ('210000000001', 'prod/orders/database', '${principals[0]}')`,
  );
  expect(more['Queries/reads-outside-grants']?.query).toContain("interval '90' day");
});

test('who asks needs the workgroup, the table, the trail and its answers, and no more', () => {
  const app = new App();
  const queries = queriesStack(app);
  const rendered = queries.statements().map((each) => each.toJSON());
  expect(rendered.flatMap(({ Action = [] }) => Action).filter((action) => action.includes('*'))).toEqual([]);
  expect(rendered.filter(({ Resource }) => Resource === '*')).toEqual([]);
  expect(rendered.find(({ Sid }) => Sid === 'ReadTrail')).toEqual({
    Sid: 'ReadTrail',
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::example-trail/*',
  });
  expect(rendered.find(({ Sid }) => Sid === 'DecryptTrail')?.Condition).toEqual({
    StringEquals: {
      'kms:EncryptionContext:aws:cloudtrail:arn': 'arn:aws:cloudtrail:eu-central-1:200000000001:trail/organization',
    },
  });
});

const refused = (props: Partial<TrailQueriesProps>, account?: Partial<AwsAccountProps>) =>
  refusal((): TrailQueries => queriesStack(new App(), props, account));
const many = Array.from({ length: 3_000 }, (_, index) => ({
  ...{ secret: `prod/orders/${index}`, account: '210000000001', principals: [`arn:aws:iam::1:role/${'x'.repeat(60)}`] },
}));

test.each<[string, Partial<TrailQueriesProps>, string | RegExp]>([
  ['a name', { name: 'Secrets_Audit' }, "`name` must be 3 to 63 characters of a-z 0-9 -, got 'Secrets_Audit'"],
  ['a bucket', { resultsBucketName: 'A' }, "`resultsBucketName` must be 3 to 63 characters of a-z 0-9 . -, got 'A'"],
  ['a folder', { keyPrefix: 'o-1/' }, "`keyPrefix` must be folders joined by /, without one at either end, got 'o-1/'"],
  ['no account', { accounts: [] }, '`accounts` must have at least one entry, got none'],
  ['an account', { accounts: ['1'] }, /^queries\/Queries: .*'1'/],
  ['no Region', { regions: [] }, '`regions` must have at least one entry, got none'],
  ['days', { days: 0 }, '`days` must be a whole number from 1 to 400, got 0'],
  ['a history', { historyDays: 4000 }, '`historyDays` must be a whole number from 1 to 3650, got 4000'],
  ['days of answers', { resultDays: 1.5 }, '`resultDays` must be a whole number from 1 to 400, got 1.5'],
  ['a limit', { scanLimitGigabytes: 0 }, '`scanLimitGigabytes` must be a whole number from 1 to 10000, got 0'],
  ['no role', { emergencyRoles: [] }, '`emergencyRoles` must have at least one entry, got none'],
  [
    'a longer query',
    { grants: many },
    /`grants` must make a query of at most 262144 bytes, got \d+: give those of fewer secrets$/,
  ],
])('throws when %s is out of the rules', (_, props, message) => {
  const text = refused(props);
  expect(text).toMatch(/^queries\/Queries: /);
  if (typeof message === 'string') expect(text).toBe(`queries/Queries: ${message}`);
  else expect(text).toMatch(message);
});

test('throws when the stack knows no organization', () => {
  expect(refused({}, { organizationId: undefined })).toBe(
    'queries/Queries: `organizationId` must be known, because the files lie under it: give it to AwsAccount.configure',
  );
});
