import { App } from 'cdktf';
import type { ConfigStoreProps } from '../../../../src';
import { recorded } from '../../../helpers/synth/compliance/stacks';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, statements, synth } from '../../../helpers/synth/synth';

const stack = synth((app) => void recorded(app))('compliance');
const refused = (store: Partial<ConfigStoreProps>) => refusal(() => recorded(new App(), { store }));

test('the bucket admits AWS Config of the named accounts alone, each to its own folder, and TLS alone', () => {
  const bucket = 'arn:aws:s3:::example-configurations';
  const accounts = { StringEquals: { 'aws:SourceAccount': ['222222222222', '333333333333'] } };
  expect(statements(resources(stack, 'aws_s3_bucket_policy')['Store/Bucket/Policy'])).toEqual([
    {
      Sid: 'CheckByConfig',
      Effect: 'Allow',
      Principal: { Service: 'config.amazonaws.com' },
      Action: ['s3:GetBucketAcl', 's3:ListBucket'],
      Resource: bucket,
      Condition: accounts,
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
      Sid: 'WriteByConfig',
      Effect: 'Allow',
      Principal: { Service: 'config.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: ['222222222222', '333333333333'].map((account) => `${bucket}/AWSLogs/${account}/Config/*`),
      Condition: {
        StringEquals: { ...accounts.StringEquals, 's3:x-amz-acl': 'bucket-owner-full-control' },
      },
    },
  ]);
});

test('what is written is encrypted with a key that AWS Config of these accounts uses, and whoever reads through S3', () => {
  const [key] = Object.values(resources(stack, 'aws_kms_key'));
  expect(statements(key).filter(({ Sid }) => Sid !== 'AdministrationByAccount')).toEqual([
    {
      Sid: 'DecryptByAccountThroughS3',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::333333333333:root' },
      Action: 'kms:Decrypt',
      Resource: '*',
      Condition: { StringEquals: { 'kms:ViaService': 's3.eu-central-1.amazonaws.com' } },
    },
    {
      Sid: 'EncryptByConfig',
      Effect: 'Allow',
      Principal: { Service: 'config.amazonaws.com' },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: '*',
      Condition: { StringEquals: { 'aws:SourceAccount': ['222222222222', '333333333333'] } },
    },
  ]);
  const encryption = resources(stack, 'aws_s3_bucket_server_side_encryption_configuration')['Store/Encryption'];
  expect(JSON.stringify(encryption)).toMatch(/"kms_master_key_id":"\${aws_kms_key\.\w+\.arn}"/);
});

test('former versions stay for as long as the others, and no retention of Object Lock is in the way', () => {
  expect(resources(stack, 'aws_s3_bucket_lifecycle_configuration')['Store/Lifecycle']?.rule).toEqual([
    expect.objectContaining({
      expiration: [{ days: 2557 }],
      noncurrent_version_expiration: [{ noncurrent_days: 2557 }],
    }),
  ]);
  expect(resources(stack, 'aws_s3_bucket')['Store/Bucket/Resource']?.object_lock_enabled).toBeUndefined();
  expect(resources(stack, 'aws_s3_bucket_object_lock_configuration')).toEqual({});
});

test.each<[Partial<ConfigStoreProps>, string]>([
  [{ bucketName: 'A' }, "`bucketName` must be 3 to 63 characters of a-z 0-9 . -, got 'A'"],
  [{ environment: 'Prod' }, "`environment` must be 1 to 20 characters of a-z 0-9 -, got 'Prod'"],
  [{ days: 0 }, '`days` must be a whole number from 1 to 3653, got 0'],
  [{ days: 3654 }, '`days` must be a whole number from 1 to 3653, got 3654'],
  [{ accounts: [] }, '`accounts` must have at least one entry, got none'],
  [{ accounts: ['1'] }, "`accountId` must be 12 digits, got '1': keep leading zeros and write it as a string"],
  [{ owner: '' }, '`owner` must be 1 to 256 letters, digits, spaces or _.:/=+-@, got 0 characters'],
])('throws for %j', (props, message) => {
  expect(refused(props)).toBe(`compliance/Store: ${message}`);
});
