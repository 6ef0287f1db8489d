import type { AccountId } from '../../../model/account-id';
import type { Partition } from '../../../model/partition';
import type { Condition } from '../../../model/policy/condition';
import { request } from '../../../model/policy/conditions';
import { Principal } from '../../../model/policy/principal';
import { PolicyStatement } from '../../../model/policy/statement';

/** A trail, by what policies say of it. */
export interface TrailIdentity {
  readonly partition: Partition;
  /** ARN of the trail: it is the management account's, also when a delegated administrator makes it. */
  readonly arn: string;
  readonly managementAccount: string;
  readonly organizationId: string;
}

const CLOUDTRAIL = Principal.service('cloudtrail.amazonaws.com');

/**
 * CloudTrail writes the files of the organization, and of the management account, for this trail alone.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
 */
export function deliveryToBucket(trail: TrailIdentity, bucketArn: string): readonly PolicyStatement[] {
  const ofTrail = request('StringEquals', 'aws:SourceArn', [trail.arn]);
  const folders = [trail.managementAccount, trail.organizationId];
  return [
    PolicyStatement.allow({
      sid: 'CheckByCloudTrail',
      principals: [CLOUDTRAIL],
      actions: ['s3:GetBucketAcl'],
      resources: [bucketArn],
      conditions: [ofTrail],
    }),
    PolicyStatement.allow({
      sid: 'WriteByCloudTrail',
      principals: [CLOUDTRAIL],
      actions: ['s3:PutObject'],
      resources: folders.map((folder) => `${bucketArn}/AWSLogs/${folder}/*`),
      conditions: [ofTrail, request('StringEquals', 's3:x-amz-acl', ['bucket-owner-full-control'])],
    }),
  ];
}

/**
 * CloudTrail encrypts for this trail alone, and looks at the key.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
 */
export function encryptionOfTrail(trail: TrailIdentity): readonly PolicyStatement[] {
  const ofTrail = request('StringEquals', 'aws:SourceArn', [trail.arn]);
  return [
    PolicyStatement.allow({
      sid: 'EncryptByCloudTrail',
      principals: [CLOUDTRAIL],
      actions: ['kms:GenerateDataKey'],
      resources: ['*'],
      conditions: [ofTrail, ofFiles(trail)],
    }),
    PolicyStatement.allow({
      sid: 'DescribeByCloudTrail',
      principals: [CLOUDTRAIL],
      actions: ['kms:DescribeKey'],
      resources: ['*'],
      conditions: [ofTrail],
    }),
  ];
}

/**
 * The account that holds the files reads them: its own policies say who. Nobody else is given the key.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
 */
export function decryptionByAccount(trail: TrailIdentity, account: AccountId): PolicyStatement {
  return PolicyStatement.allow({
    sid: 'DecryptByAccount',
    principals: [Principal.account(trail.partition, account)],
    actions: ['kms:Decrypt'],
    resources: ['*'],
    conditions: [ofFiles(trail)],
  });
}

function ofFiles({ partition, managementAccount }: TrailIdentity): Condition {
  const trails = `arn:${partition}:cloudtrail:*:${managementAccount}:trail/*`;
  return request('StringLike', 'kms:EncryptionContext:aws:cloudtrail:arn', [trails]);
}

/**
 * S3 writes the logs of who reads the bucket of a trail.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export function deliveryOfAccessLogs(
  { bucketArn, account }: { readonly bucketArn: string; readonly account: string },
  logsArn: string,
): readonly PolicyStatement[] {
  return [
    PolicyStatement.allow({
      sid: 'WriteByS3',
      principals: [Principal.service('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [`${logsArn}/*`],
      conditions: [
        request('ArnLike', 'aws:SourceArn', [bucketArn]),
        request('StringEquals', 'aws:SourceAccount', [account]),
      ],
    }),
  ];
}
