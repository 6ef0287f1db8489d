import type { ProviderTypes, TypeCalls } from './provider-type';

/** One call reads, one writes, and where nothing is left to write, one removes. */
function setting(what: string, { removed }: { readonly removed?: string } = {}): TypeCalls {
  const put = [`s3:Put${what}`];
  return { read: [`s3:Get${what}`], create: put, update: put, delete: [removed ?? `s3:Put${what}`] };
}

const BUCKET = ['s3:::{bucket}'];

/**
 * Buckets.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
export const S3 = {
  aws_s3_bucket: {
    arn: 's3:::{bucket}',
    computed: { id: '{bucket}' },
    kept: ['bucket', 'force_destroy'],
    calls: {
      // The resource looks at all that others set on its bucket.
      read: [
        ...['s3:GetAccelerateConfiguration', 's3:GetBucketAcl', 's3:GetBucketCORS', 's3:GetBucketLocation'],
        ...['s3:GetBucketLogging', 's3:GetBucketObjectLockConfiguration', 's3:GetBucketPolicy'],
        ...['s3:GetBucketRequestPayment', 's3:GetBucketTagging', 's3:GetBucketVersioning', 's3:GetBucketWebsite'],
        ...['s3:GetEncryptionConfiguration', 's3:GetLifecycleConfiguration', 's3:GetReplicationConfiguration'],
        's3:ListBucket',
      ],
      create: [
        's3:CreateBucket',
        's3:PutBucketTagging',
        { action: 's3:PutBucketObjectLockConfiguration', with: 'object_lock_enabled' },
        { action: 's3:PutBucketVersioning', with: 'object_lock_enabled' },
      ],
      update: ['s3:PutBucketTagging'],
      delete: ['s3:DeleteBucket'],
    },
    billed: 'usage',
  },
  aws_s3_bucket_policy: {
    kept: ['bucket'],
    policy: 'policy',
    calls: setting('BucketPolicy', { removed: 's3:DeleteBucketPolicy' }),
    addressed: BUCKET,
    billed: 'nothing',
  },
  aws_s3_bucket_public_access_block: {
    kept: ['bucket', 'block_public_acls', 'block_public_policy', 'ignore_public_acls', 'restrict_public_buckets'],
    calls: setting('BucketPublicAccessBlock'),
    addressed: BUCKET,
    billed: 'nothing',
  },
  aws_s3_bucket_ownership_controls: {
    kept: ['bucket'],
    calls: setting('BucketOwnershipControls'),
    addressed: BUCKET,
    billed: 'nothing',
  },
  aws_s3_bucket_logging: { kept: ['bucket'], calls: setting('BucketLogging'), addressed: BUCKET, billed: 'usage' },
  aws_s3_bucket_versioning: {
    kept: ['bucket'],
    calls: setting('BucketVersioning'),
    addressed: BUCKET,
    billed: 'usage',
  },
  aws_s3_bucket_server_side_encryption_configuration: {
    kept: ['bucket'],
    calls: setting('EncryptionConfiguration'),
    addressed: BUCKET,
    billed: 'usage',
  },
  aws_s3_bucket_lifecycle_configuration: {
    kept: ['bucket'],
    calls: setting('LifecycleConfiguration'),
    addressed: BUCKET,
    billed: 'usage',
  },
  aws_s3_bucket_object_lock_configuration: {
    kept: ['bucket'],
    // AWS cannot take the lock of a bucket away: Terraform removes the rule.
    calls: setting('BucketObjectLockConfiguration'),
    addressed: BUCKET,
    billed: 'nothing',
  },
} satisfies ProviderTypes;
