import { App } from 'cdktf';
import { type AwsAccountProps, Detections, OrganizationTrail, type OrganizationTrailProps } from '../../../../src';
import { trailStack } from '../../../helpers/synth/detections/trail-stack';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, statements, synth } from '../../../helpers/synth/synth';

const stack = synth((app) => trailStack(app))('trail');
const TRAIL = 'arn:aws:cloudtrail:eu-central-1:200000000001:trail/organization';
const ofTrail = { 'aws:SourceArn': TRAIL };
const ofFiles = { 'kms:EncryptionContext:aws:cloudtrail:arn': 'arn:aws:cloudtrail:*:200000000001:trail/*' };

test('the trail records all accounts and Regions, and what passes endpoints of secrets and keys', () => {
  expect(resources(stack, 'aws_cloudtrail')['Trail/Resource']).toMatchObject({
    name: 'organization',
    is_organization_trail: true,
    is_multi_region_trail: true,
    include_global_service_events: true,
    enable_log_file_validation: true,
    kms_key_id: expect.stringMatching(/^\$\{aws_kms_key\.Trail_Key_\w+\.arn}$/),
    advanced_event_selector: [
      { field_selector: [{ field: 'eventCategory', equals: ['Management'] }] },
      {
        field_selector: [
          { field: 'eventCategory', equals: ['NetworkActivity'] },
          { field: 'eventSource', equals: ['secretsmanager.amazonaws.com'] },
        ],
      },
      {
        field_selector: [
          { field: 'eventCategory', equals: ['NetworkActivity'] },
          { field: 'eventSource', equals: ['kms.amazonaws.com'] },
        ],
      },
    ],
  });
});

test('the policies of key and bucket name the trail of the management account, though a delegate makes it', () => {
  const bucket = 'arn:aws:s3:::example-trail';
  expect(statements(resources(stack, 'aws_s3_bucket_policy')['Trail/Storage/Bucket/Policy'])).toEqual([
    {
      Sid: 'CheckByCloudTrail',
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 's3:GetBucketAcl',
      Resource: bucket,
      Condition: { StringEquals: ofTrail },
    },
    {
      Sid: 'DenyInsecureTransport',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [bucket, `${bucket}/*`],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    {
      Sid: 'WriteByCloudTrail',
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: [`${bucket}/AWSLogs/200000000001/*`, `${bucket}/AWSLogs/o-a1b2c3d4e5/*`],
      Condition: { StringEquals: { ...ofTrail, 's3:x-amz-acl': 'bucket-owner-full-control' } },
    },
  ]);
  const key = statements(resources(stack, 'aws_kms_key')['Trail/Key/Resource']);
  expect(key.map(({ Sid }) => Sid)).toEqual([
    'AdministrationByAccount',
    'DecryptByAccount',
    'DescribeByCloudTrail',
    'EncryptByCloudTrail',
  ]);
  expect(key.slice(2)).toEqual([
    {
      Sid: 'DescribeByCloudTrail',
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 'kms:DescribeKey',
      Resource: '*',
      Condition: { StringEquals: ofTrail },
    },
    {
      Sid: 'EncryptByCloudTrail',
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 'kms:GenerateDataKey',
      Resource: '*',
      Condition: { StringEquals: ofTrail, StringLike: ofFiles },
    },
  ]);
});

test('the account of the bucket can read the files, by its own policies, and nothing else with the key', () => {
  expect(statements(resources(stack, 'aws_kms_key')['Trail/Key/Resource'])[1]).toEqual({
    Sid: 'DecryptByAccount',
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::333333333333:root' },
    Action: 'kms:Decrypt',
    Resource: '*',
    Condition: { StringLike: ofFiles },
  });
});

test('files are encrypted one by one: a bucket key would ask CloudTrail to decrypt', () => {
  expect(
    resources(stack, 'aws_s3_bucket_server_side_encryption_configuration')['Trail/Storage/Encryption'],
  ).toMatchObject({
    rule: [
      {
        apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms' },
        bucket_key_enabled: false,
      },
    ],
  });
});

test('nobody can delete a file before its time, and it goes afterwards', () => {
  expect(resources(stack, 'aws_s3_bucket_object_lock_configuration')['Trail/Storage/Lock']).toMatchObject({
    rule: { default_retention: { mode: 'COMPLIANCE', days: 2557 } },
  });
  expect(resources(stack, 'aws_s3_bucket_versioning')['Trail/Storage/Versioning']).toMatchObject({
    versioning_configuration: { status: 'Enabled' },
  });
  const lifecycles = resources(stack, 'aws_s3_bucket_lifecycle_configuration');
  expect(lifecycles['Trail/Storage/Lifecycle']).toMatchObject({ rule: [{ expiration: [{ days: 2558 }] }] });
});

test('its reads are logged to a bucket with neither a lock nor a customer key', () => {
  expect(resources(stack, 'aws_s3_bucket_logging')['Trail/Storage/AccessLogging']).toMatchObject({
    target_prefix: 'example-trail/',
    target_bucket: expect.stringContaining('Trail_Storage_AccessLogs'),
  });
  expect(resources(stack, 'aws_s3_bucket')).toEqual({
    'Trail/Storage/AccessLogs/Resource': { bucket: 'example-trail-access' },
    'Trail/Storage/Bucket/Resource': { bucket: 'example-trail', object_lock_enabled: true },
  });
  const encrypted = resources(stack, 'aws_s3_bucket_server_side_encryption_configuration');
  expect(Object.keys(encrypted)).toEqual(['Trail/Storage/Encryption']);
  expect(Object.keys(resources(stack, 'aws_s3_bucket_object_lock_configuration'))).toEqual(['Trail/Storage/Lock']);
  expect(Object.keys(resources(stack, 'aws_s3_bucket_public_access_block'))).toHaveLength(2);
});

test('a detection looks at both buckets', () => {
  const { bucketNames } = trailStack(new App());
  expect(bucketNames).toEqual(['example-trail', 'example-trail-access']);
  expect(() => Detections.trailBucketChanged({ buckets: bucketNames })).not.toThrow();
});

test('of a trail that exists nothing is made, and everything else takes it', () => {
  const existing = { trailArn: TRAIL, bucketNames: ['aws-controltower-logs-300000000003-eu-central-1'] };
  expect(OrganizationTrail.existing(existing)).toEqual(existing);
  expect(refusal(() => OrganizationTrail.existing({ ...existing, trailArn: 'arn:aws:s3:::logs' }))).toBe(
    "`trailArn` must be arn:<partition>:cloudtrail:<region>:<account>:trail/<name>, got 'arn:aws:s3:::logs'",
  );
  expect(refusal(() => OrganizationTrail.existing({ ...existing, bucketNames: [] }))).toBe(
    '`bucketNames` must have at least one entry, got none',
  );
});

test.each<[Partial<OrganizationTrailProps>, Partial<AwsAccountProps>, string]>([
  [{ name: 'T' }, {}, "`name` must be 3 to 63 characters of a-z 0-9 -, got 'T'"],
  [{ bucketName: 'Trail' }, {}, "`bucketName` must be 3 to 56 characters of a-z 0-9 . -, got 'Trail'"],
  [
    { managementAccountId: '2' },
    {},
    "`accountId` must be 12 digits, got '2': keep leading zeros and write it as a string",
  ],
  [
    {},
    { organizationId: undefined },
    '`organizationId` must be known, because its files lie under it: give it to AwsAccount.configure',
  ],
])('refuses %j in %j', (props, account, message) => {
  expect(refusal(() => trailStack(new App(), props, account))).toBe(`trail/Trail: ${message}`);
});
