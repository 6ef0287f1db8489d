import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration';
import type { Construct } from 'constructs';

/** How files of a bucket are encrypted. */
export interface BucketEncryption {
  /** A reference to the name of the bucket. */
  readonly bucket: string;
  readonly keyArn: string;
  /**
   * Whether S3 asks for one key of the bucket for a while, and not for one of each file: the encryption context is that
   * of the bucket then.
   */
  readonly bucketKey: boolean;
}

/**
 * Encrypts what is put into a bucket with a customer key.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html
 */
export function encryptBucket(scope: Construct, { bucket, keyArn, bucketKey }: BucketEncryption): void {
  const applyServerSideEncryptionByDefault = { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn };
  new S3BucketServerSideEncryptionConfigurationA(scope, 'Encryption', {
    bucket,
    rule: [{ applyServerSideEncryptionByDefault, bucketKeyEnabled: bucketKey }],
  });
}
