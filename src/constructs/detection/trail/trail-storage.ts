import { S3BucketLoggingA } from '@cdktf/provider-aws/lib/s3-bucket-logging';
import { S3BucketObjectLockConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import { Construct } from 'constructs';
import { AwsAccount } from '../../accounts/aws-account';
import { encryptBucket } from './encrypt-bucket';
import { expireFiles } from './expire-files';
import { PrivateBucket } from './private-bucket';
import type { TrailRetention } from './trail-retention';
import { deliveryOfAccessLogs, deliveryToBucket, type TrailIdentity } from './trail-statements';

/** Where a trail lies. */
export interface TrailStorageProps {
  readonly trail: TrailIdentity;
  readonly bucketName: string;
  readonly accessLogsBucketName: string;
  /** A reference to the ARN of the key. */
  readonly keyArn: string;
  readonly retention: TrailRetention;
}

/** Days for which it is known who read the trail. */
const ACCESS_LOG_DAYS = 400;

/**
 * The bucket of a trail, whose files nobody can delete before their time, and one with the logs of its reads. Logs are
 * not delivered to a bucket with Object Lock, or under a customer key: the second has neither.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html
 */
export class TrailStorage extends Construct {
  readonly bucket: PrivateBucket;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TrailStorageProps,
  ) {
    super(scope, id);
    this.bucket = this.createBucket();
    this.keepFiles(this.bucket.bucket);
    const logs = this.createAccessLogs();
    new S3BucketLoggingA(this, 'AccessLogging', {
      bucket: this.bucket.bucket,
      targetBucket: logs.bucket,
      targetPrefix: `${props.bucketName}/`,
      dependsOn: [logs.policy],
    });
  }

  private createBucket(): PrivateBucket {
    const { trail, bucketName: name } = this.props;
    const arn = this.arnOf(name);
    return new PrivateBucket(this, 'Bucket', { name, arn, objectLock: true, writers: deliveryToBucket(trail, arn) });
  }

  private keepFiles(bucket: string): void {
    const { retention, keyArn } = this.props;
    const versioning = new S3BucketVersioningA(this, 'Versioning', {
      bucket,
      versioningConfiguration: { status: 'Enabled' },
    });
    // With a bucket key CloudTrail would have to decrypt, and the context of a file would be that of its bucket.
    encryptBucket(this, { bucket, keyArn, bucketKey: false });
    const { mode, days } = retention;
    new S3BucketObjectLockConfigurationA(this, 'Lock', {
      bucket,
      rule: { defaultRetention: { mode, days } },
      dependsOn: [versioning],
    });
    expireFiles(this, 'Lifecycle', { bucket, days: days + 1, formerDays: 1, uploadDays: 7 });
  }

  private createAccessLogs(): PrivateBucket {
    const { bucketName, accessLogsBucketName: name } = this.props;
    const account = AwsAccount.of(this).accountId.value;
    const arn = this.arnOf(name);
    const writers = deliveryOfAccessLogs({ bucketArn: this.arnOf(bucketName), account }, arn);
    const logs = new PrivateBucket(this, 'AccessLogs', { name, arn, writers });
    const { bucket } = logs;
    expireFiles(this, 'AccessLogsLifecycle', { bucket, days: ACCESS_LOG_DAYS, formerDays: 1, uploadDays: 7 });
    return logs;
  }

  private arnOf(bucket: string): string {
    return `arn:${this.props.trail.partition}:s3:::${bucket}`;
  }
}
