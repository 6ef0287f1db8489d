import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketOwnershipControls } from '@cdktf/provider-aws/lib/s3-bucket-ownership-controls';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { Construct } from 'constructs';
import { request } from '../../../model/policy/conditions';
import { PolicyDocument } from '../../../model/policy/document';
import { Principal } from '../../../model/policy/principal';
import { PolicyStatement } from '../../../model/policy/statement';

/** A bucket of evidence. */
export interface PrivateBucketProps {
  readonly name: string;
  /** ARN of the bucket. */
  readonly arn: string;
  /** Whether versions can be locked. @default false */
  readonly objectLock?: boolean;
  /** Who writes to it. */
  readonly writers: readonly PolicyStatement[];
}

/** A bucket that nobody can make public, without ACLs, over TLS alone. */
export class PrivateBucket extends Construct {
  /** A reference to its name. */
  readonly bucket: string;
  readonly policy: S3BucketPolicy;

  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id);
    const { name, objectLock = false } = props;
    const { bucket } = new S3Bucket(this, 'Resource', { bucket: name, ...(objectLock && { objectLockEnabled: true }) });
    this.bucket = bucket;
    new S3BucketOwnershipControls(this, 'Ownership', { bucket, rule: { objectOwnership: 'BucketOwnerEnforced' } });
    new S3BucketPublicAccessBlock(this, 'PublicAccess', {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    this.policy = new S3BucketPolicy(this, 'Policy', { bucket, policy: renderPolicy(props) });
  }
}

function renderPolicy({ arn, writers }: PrivateBucketProps): string {
  const tls = PolicyStatement.deny({
    sid: 'DenyInsecureTransport',
    principals: [Principal.everybody()],
    actions: ['s3:*'],
    resources: [arn, `${arn}/*`],
    conditions: [request('Bool', 'aws:SecureTransport', ['false'])],
    wildcardActions: { reason: 'No call at all is made without TLS' },
  });
  return new PolicyDocument([...writers, tls]).minified();
}
