import type { ProviderTypes } from './provider-type';

/** Buckets. */
export const S3 = {
  aws_s3_bucket: {
    arn: 's3:::{bucket}',
    computed: { id: '{bucket}' },
    kept: ['bucket', 'force_destroy'],
  },
  aws_s3_bucket_policy: {
    kept: ['bucket'],
    policy: 'policy',
  },
  aws_s3_bucket_public_access_block: {
    kept: ['bucket', 'block_public_acls', 'block_public_policy', 'ignore_public_acls', 'restrict_public_buckets'],
  },
} satisfies ProviderTypes;
