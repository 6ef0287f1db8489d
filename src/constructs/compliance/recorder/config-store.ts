import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import { Construct } from 'constructs';
import { AccountId } from '../../../model/account-id';
import { mandatoryTags } from '../../../model/mandatory-tags';
import { request } from '../../../model/policy/conditions';
import { PolicyDocument } from '../../../model/policy/document';
import { Principal } from '../../../model/policy/principal';
import { PolicyStatement } from '../../../model/policy/statement';
import { AwsAccount } from '../../accounts/aws-account';
import { encryptBucket } from '../../detection/trail/encrypt-bucket';
import { expireFiles } from '../../detection/trail/expire-files';
import { PrivateBucket } from '../../detection/trail/private-bucket';
import { administration } from '../../keys/key-administration';
import { RegionalKey } from '../../keys/regional-key';
import { recordSource } from '../../synthesis/record-source';
import { refuse, validated } from '../../synthesis/validation';
import { deliveryByConfig, encryptionByConfig } from './store-statements';

/** Where configurations lie. */
export interface ConfigStoreProps {
  /** 3 to 63 characters of `a-z 0-9 . -`, unique in all of AWS. */
  readonly bucketName: string;
  /** Accounts whose recorders write to it, twelve digits each. At least one. */
  readonly accounts: readonly string[];
  /** The environment: the tag of the key, and the end of its alias. 1 to 20 characters of `a-z 0-9 -`. */
  readonly environment: string;
  /** The team that answers for it: the tag `Owner` of the key. */
  readonly owner: string;
  /** Days for which they are kept: 1 to 3653. @default 2557, which is seven years */
  readonly days?: number;
}

/**
 * A private bucket for what AWS Config records in some accounts, encrypted with a key of its own, whose former versions
 * stay. It has no Object Lock: AWS Config does not write where a retention is the default.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html
 *
 * @example
 * const store = new ConfigStore(stack, 'Store', {
 *   bucketName: 'example-configurations', environment: 'prod', owner: 'team-security',
 *   accounts: ['111111111111', '222222222222'],
 * });
 */
export class ConfigStore extends Construct {
  /** A reference to the name of the bucket. */
  readonly bucket: string;
  /** A reference to the ARN of the key. */
  readonly keyArn: string;

  /** @throws when a name or an account is malformed, or the days are out of range */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ConfigStoreProps,
  ) {
    super(scope, id);
    recordSource(this);
    const { bucketName: name, days = 2557 } = props;
    this.requireNames(days);
    const accounts = this.accounts();
    const arn = `arn:${AwsAccount.of(this).region.partition}:s3:::${name}`;
    this.keyArn = this.createKey(accounts).arn;
    this.bucket = new PrivateBucket(this, 'Bucket', { name, arn, writers: deliveryByConfig(accounts, arn) }).bucket;
    const { bucket, keyArn } = this;
    new S3BucketVersioningA(this, 'Versioning', { bucket, versioningConfiguration: { status: 'Enabled' } });
    encryptBucket(this, { bucket, keyArn, bucketKey: true });
    expireFiles(this, 'Lifecycle', { bucket, days, formerDays: days, uploadDays: 7 });
  }

  private requireNames(days: number): void {
    const { bucketName, environment } = this.props;
    if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucketName)) {
      refuse(this, `\`bucketName\` must be 3 to 63 characters of a-z 0-9 . -, got '${bucketName}'`);
    }
    if (!/^[a-z0-9-]{1,20}$/.test(environment)) {
      refuse(this, `\`environment\` must be 1 to 20 characters of a-z 0-9 -, got '${environment}'`);
    }
    if (!Number.isInteger(days) || days < 1 || days > 3653) {
      refuse(this, `\`days\` must be a whole number from 1 to 3653, got ${days}`);
    }
  }

  private accounts(): readonly string[] {
    const { accounts } = this.props;
    if (accounts.length === 0) refuse(this, '`accounts` must have at least one entry, got none');
    return [...new Set(accounts.map((account) => validated(this, () => AccountId.of(account).value)))].sort();
  }

  private createKey(accounts: readonly string[]): RegionalKey {
    const { environment, owner } = this.props;
    const account = AwsAccount.of(this);
    const { region, accountId } = account;
    const read = PolicyStatement.allow({
      sid: 'DecryptByAccountThroughS3',
      principals: [Principal.account(region.partition, accountId)],
      actions: ['kms:Decrypt'],
      resources: ['*'],
      conditions: [request('StringEquals', 'kms:ViaService', [region.viaService('s3')])],
    });
    const statements = [...administration(region.partition, accountId, []), encryptionByConfig(accounts), read];
    return new RegionalKey(this, 'Key', {
      description: `What AWS Config records in ${environment}`,
      alias: `alias/configurations/${environment}`,
      provider: account.provider(region),
      deletionWindowDays: 30,
      policy: () => new PolicyDocument(statements).minified(),
      tags: validated(this, () =>
        mandatoryTags({
          App: 'audit',
          Environment: environment,
          Owner: owner,
          RotationEnabled: 'true',
          DataClassification: 'internal',
        }),
      ),
    });
  }
}
