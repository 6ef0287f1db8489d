import { DataAwsSecretsmanagerSecret } from '@cdktf/provider-aws/lib/data-aws-secretsmanager-secret';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { Region } from '../../model/region';
import { parseSecretArn, secretArnPattern } from '../../model/secret-arn';
import { SecretName } from '../../model/secret-name';
import { SecretGrants } from '../access/secret-grants';
import { AwsAccount } from '../accounts/aws-account';
import type { ISecretsKey } from '../keys/i-secrets-key';
import type { IRotation } from '../rotation/i-rotation';
import { validated } from '../validation';
import type { ISecret } from './i-secret';

/** What is common to imports. */
export interface SecretImport {
  /**
   * The keys of the secret, usually made by `SecretsKey.fromKeyArns`.
   *
   * @default - the key that AWS manages: such a secret cannot be read from another account
   */
  readonly key?: ISecretsKey;
  /**
   * Regions with a replica.
   *
   * @default - none
   */
  readonly replicaRegions?: readonly string[];
}

/** A secret by its full ARN. */
export interface SecretArnImport extends SecretImport {
  /**
   * With its six-character suffix; or a reference such as `master_user_secret[0].secret_arn` of a database of the same
   * stack. Policies in other stacks cannot name a secret by a reference.
   */
  readonly secretArn: string;
  /**
   * The schedule of a secret that its service rotates, made by `Rotation.managed`.
   *
   * @default - whoever made the secret decides
   */
  readonly rotation?: IRotation;
}

/** A secret by its name. */
export interface SecretNameImport extends SecretImport {
  readonly name: `${string}/${string}/${string}`;
}

interface ImportedSecretProps extends SecretImport {
  readonly secretName: string;
  readonly accountId: string;
  readonly region: Region;
  readonly arnPattern: (region: Region) => string;
  /** The full ARN, or a reference made below the import. */
  readonly arn: (imported: Construct) => string;
  /** @default - whoever made the secret decides */
  readonly rotation?: IRotation;
}

/**
 * A secret made elsewhere. Grants reach the role, and the key if that is made here; the secret's own policy must
 * already allow callers from other accounts.
 */
export class ImportedSecret extends Construct implements ISecret {
  /** @throws when the ARN is not the full ARN of a secret */
  static byArn(scope: Construct, id: string, props: SecretArnImport): ImportedSecret {
    if (Token.isUnresolved(props.secretArn)) return ImportedSecret.byReference(scope, id, props);
    const arn = validated(scope, () => parseSecretArn(props.secretArn));
    return new ImportedSecret(scope, id, {
      ...props,
      secretName: arn.resource.slice('secret:'.length, -'-xxxxxx'.length),
      accountId: arn.account,
      region: validated(scope, () => Region.of(arn.region)),
      arnPattern: (region) => arn.inRegion(region.name).toString(),
      arn: () => arn.toString(),
    });
  }

  private static byReference(scope: Construct, id: string, props: SecretArnImport): ImportedSecret {
    const { accountId, region } = AwsAccount.of(scope);
    const { secretArn } = props;
    return new ImportedSecret(scope, id, {
      ...props,
      secretName: id,
      accountId: accountId.value,
      region,
      arnPattern: () => secretArn,
      arn: () => secretArn,
    });
  }

  /** @throws when the name is not `<environment>/<application>/<name>` */
  static byName(scope: Construct, id: string, props: SecretNameImport): ImportedSecret {
    const account = AwsAccount.of(scope);
    const { accountId, region: primary } = account;
    const provider = account.provider(primary);
    const name = validated(scope, () => SecretName.parse(props.name));
    return new ImportedSecret(scope, id, {
      ...props,
      secretName: name.value,
      accountId: accountId.value,
      region: primary,
      arnPattern: (region) => secretArnPattern(name, { account: accountId, region }).toString(),
      arn: (imported) => new DataAwsSecretsmanagerSecret(imported, 'Lookup', { name: name.value, provider }).arn,
    });
  }

  readonly secretName: string;
  readonly accountId: string;
  readonly regions: readonly Region[];
  readonly key?: ISecretsKey;
  readonly grants: SecretGrants;
  readonly arnPattern: (region: Region) => string;
  /** The full ARN of the secret, or a reference to it. */
  readonly secretArn: string;

  private constructor(scope: Construct, id: string, props: ImportedSecretProps) {
    super(scope, id);
    this.secretName = props.secretName;
    this.accountId = props.accountId;
    this.regions = [
      props.region,
      ...(props.replicaRegions ?? []).map((name) => validated(this, () => Region.of(name))),
    ];
    this.key = props.key;
    this.arnPattern = props.arnPattern;
    this.secretArn = props.arn(this);
    this.grants = new SecretGrants(this, this);
    props.rotation?.bind(this, { secret: this, after: [], valueExists: true, imported: true });
  }

  allow(): void {
    // The secret's policy is managed elsewhere.
  }
}
