import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import type { Construct } from 'constructs';

/** How long a bucket keeps its files, in days. */
export interface FileExpiry {
  /** A reference to the name of the bucket. */
  readonly bucket: string;
  readonly days: number;
  /** For former versions. @default - the bucket has none */
  readonly formerDays?: number;
  /** After which parts of an upload that did not end are deleted. */
  readonly uploadDays: number;
}

/**
 * Deletes what has been in a bucket long enough.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html
 */
export function expireFiles(scope: Construct, id: string, { bucket, days, formerDays, uploadDays }: FileExpiry): void {
  new S3BucketLifecycleConfiguration(scope, id, {
    bucket,
    rule: [
      {
        id: 'expire',
        status: 'Enabled',
        filter: [{ prefix: '' }],
        expiration: [{ days }],
        ...(formerDays !== undefined && { noncurrentVersionExpiration: [{ noncurrentDays: formerDays }] }),
        abortIncompleteMultipartUpload: [{ daysAfterInitiation: uploadDays }],
      },
    ],
  });
}
