import { audit } from '../../../../model/controls/audit';
import type { Guardrail } from '../../guardrail';
import { protectAuditing } from './protect-auditing';

/** Which buckets are protected. */
export interface TrailBucketsProtectedProps {
  /** Names of the buckets of trails, and of those with their access logs: the `bucketNames` of `OrganizationTrail`. */
  readonly buckets: readonly string[];
}

const NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/**
 * What a trail has recorded stays as it was recorded. The services that write the buckets are bound by no guardrail.
 *
 * @throws when there is no bucket, or a name is malformed
 */
export function trailBucketsProtected({ buckets }: TrailBucketsProtectedProps): Guardrail {
  if (buckets.length === 0) throw new Error('`buckets` must name at least one bucket, got none');
  const other = buckets.find((name) => !NAME.test(name));
  if (other !== undefined) {
    throw new Error(`\`buckets\` must have names of 3 to 63 characters of a-z 0-9 . -, got '${other}'`);
  }
  return protectAuditing({
    id: 'trail-buckets-protected',
    control: audit.trail,
    intent: 'Nobody deletes, replaces or forges files of a trail, or changes how long and for whom they are kept',
    cannotExpress: ['Copies that people with access to the files make elsewhere.'],
    isManaged: true,
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html',
    actions: [
      's3:BypassGovernanceRetention',
      's3:DeleteBucket',
      's3:DeleteBucketPolicy',
      's3:DeleteObject',
      's3:DeleteObjectVersion',
      's3:PutBucketAbac',
      's3:PutBucketAcl',
      's3:PutBucketLogging',
      's3:PutBucketObjectLockConfiguration',
      's3:PutBucketOwnershipControls',
      's3:PutBucketPolicy',
      's3:PutBucketPublicAccessBlock',
      's3:PutBucketVersioning',
      's3:PutEncryptionConfiguration',
      's3:PutLifecycleConfiguration',
      's3:PutObject',
      's3:PutObjectLegalHold',
      's3:PutObjectRetention',
      's3:PutReplicationConfiguration',
      's3:ReplicateDelete',
      's3:ReplicateObject',
      's3:UpdateObjectEncryption',
    ],
    resources: ({ partition }) =>
      buckets.flatMap((name) => [`arn:${partition}:s3:::${name}`, `arn:${partition}:s3:::${name}/*`]),
  });
}
