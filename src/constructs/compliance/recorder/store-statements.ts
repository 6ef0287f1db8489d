import type { Condition } from '../../../model/policy/condition';
import { request } from '../../../model/policy/conditions';
import { Principal } from '../../../model/policy/principal';
import { PolicyStatement } from '../../../model/policy/statement';

const CONFIG = Principal.service('config.amazonaws.com');

/** Only for recorders of these accounts: anybody’s AWS Config is the same service. */
function ofAccounts(accounts: readonly string[]): Condition {
  return request('StringEquals', 'aws:SourceAccount', [...accounts]);
}

/**
 * AWS Config looks at the bucket, and writes below the folder of each account.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html
 */
export function deliveryByConfig(accounts: readonly string[], bucketArn: string): readonly PolicyStatement[] {
  return [
    PolicyStatement.allow({
      sid: 'CheckByConfig',
      principals: [CONFIG],
      actions: ['s3:GetBucketAcl', 's3:ListBucket'],
      resources: [bucketArn],
      conditions: [ofAccounts(accounts)],
    }),
    PolicyStatement.allow({
      sid: 'WriteByConfig',
      principals: [CONFIG],
      actions: ['s3:PutObject'],
      resources: accounts.map((account) => `${bucketArn}/AWSLogs/${account}/Config/*`),
      conditions: [ofAccounts(accounts), request('StringEquals', 's3:x-amz-acl', ['bucket-owner-full-control'])],
    }),
  ];
}

/**
 * AWS Config encrypts what it writes.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/s3-kms-key-policy.html
 */
export function encryptionByConfig(accounts: readonly string[]): PolicyStatement {
  return PolicyStatement.allow({
    sid: 'EncryptByConfig',
    principals: [CONFIG],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: ['*'],
    conditions: [ofAccounts(accounts)],
  });
}
