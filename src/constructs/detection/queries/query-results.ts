import { Construct } from 'constructs';
import { mandatoryTags } from '../../../model/mandatory-tags';
import { request } from '../../../model/policy/conditions';
import { PolicyDocument } from '../../../model/policy/document';
import { Principal } from '../../../model/policy/principal';
import { PolicyStatement } from '../../../model/policy/statement';
import { AwsAccount } from '../../accounts/aws-account';
import { administration } from '../../keys/key-administration';
import { RegionalKey } from '../../keys/regional-key';
import { validated } from '../../synthesis/validation';
import { encryptBucket } from '../trail/encrypt-bucket';
import { expireFiles } from '../trail/expire-files';
import { PrivateBucket } from '../trail/private-bucket';

/** Where answers lie. */
export interface QueryResultsProps {
  /** Name of the workgroup. */
  readonly name: string;
  readonly bucketName: string;
  readonly owner: string;
  /** Days after which an answer is deleted. */
  readonly days: number;
}

/**
 * A private bucket for answers, with a key of its own: who read which secret is nothing for everybody in the account.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/encrypting-query-results-stored-in-s3.html
 */
export class QueryResults extends Construct {
  /** A reference to the name of the bucket. */
  readonly bucket: string;
  /** A reference to the ARN of the key. */
  readonly keyArn: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: QueryResultsProps,
  ) {
    super(scope, id);
    const { bucketName: name, days } = props;
    const { partition } = AwsAccount.of(this).region;
    this.keyArn = this.createKey().arn;
    this.bucket = new PrivateBucket(this, 'Bucket', { name, arn: `arn:${partition}:s3:::${name}`, writers: [] }).bucket;
    const { bucket, keyArn } = this;
    encryptBucket(this, { bucket, keyArn, bucketKey: true });
    expireFiles(this, 'Lifecycle', { bucket, days, uploadDays: 1 });
  }

  private createKey(): RegionalKey {
    const { name, owner } = this.props;
    const account = AwsAccount.of(this);
    return new RegionalKey(this, 'Key', {
      description: `Answers of the workgroup ${name}`,
      alias: `alias/trail-queries/${name}`,
      provider: account.provider(account.region),
      deletionWindowDays: 30,
      policy: () =>
        new PolicyDocument([
          ...administration(account.region.partition, account.accountId, []),
          useThroughS3(account),
        ]).minified(),
      tags: validated(this, () =>
        mandatoryTags({
          App: 'audit',
          Environment: 'org',
          Owner: owner,
          RotationEnabled: 'true',
          DataClassification: 'internal',
        }),
      ),
    });
  }
}

/** Whom the policies of the account let, and through S3 alone, which Athena calls for whoever asks. */
function useThroughS3({ region, accountId }: AwsAccount): PolicyStatement {
  return PolicyStatement.allow({
    sid: 'UseByAccountThroughS3',
    principals: [Principal.account(region.partition, accountId)],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: ['*'],
    conditions: [request('StringEquals', 'kms:ViaService', [region.viaService('s3')])],
  });
}
