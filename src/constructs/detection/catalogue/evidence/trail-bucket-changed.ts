import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { listed, type TrailBucketsProps } from '../../detection-options';
import { calls } from '../../trail-pattern';

const BUCKET_CHANGES = [
  'DeleteBucket',
  'DeleteBucketEncryption',
  'DeleteBucketLifecycle',
  'DeleteBucketPolicy',
  'DeleteBucketPublicAccessBlock',
  'PutBucketAcl',
  'PutBucketEncryption',
  'PutBucketLifecycle',
  'PutBucketLogging',
  'PutBucketObjectLockConfiguration',
  'PutBucketPolicy',
  'PutBucketPublicAccessBlock',
  'PutBucketReplication',
  'PutBucketVersioning',
];

/**
 * Evidence can be shortened where it lies.
 *
 * @throws when `buckets` is empty, or has a malformed entry
 */
export function trailBucketChanged(options: TrailBucketsProps): Detection {
  const buckets = listed('buckets', options.buckets, /^[a-z0-9.-]{3,63}$/);
  return {
    id: 'trail-bucket-changed',
    intent: 'Somebody changes the bucket of a trail',
    severity: 'critical',
    control: audit.trail,
    techniques: [attack.disableLogs, attack.dataDestruction],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Compare lifecycle, policy and lock of the bucket with the code',
      'Apply the plan, which sets them again',
      'Object Lock keeps what was recorded: restore versions that were deleted',
    ],
    falseAlarms: ['None: nobody but deployment changes the bucket'],
    blindSpots: ['Deletion of single objects is a data event, which no rule receives'],
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html',
    pattern: () => calls('s3', BUCKET_CHANGES, { requestParameters: { bucketName: buckets } }),
  };
}
