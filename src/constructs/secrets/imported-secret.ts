import { DataAwsSecretsmanagerSecret } from '@cdktf/provider-aws/lib/data-aws-secretsmanager-secret';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { existingSecretName } from '../../model/existing-secret-name';
import { Region } from '../../model/region';
import { parseSecretArn, secretArnPattern } from '../../model/secret-arn';
import type { ISecret } from '../access/i-secret';
import { SecretGrants } from '../access/secret-grants';
import { AwsAccount } from '../accounts/aws-account';
import type { ISecretsKey } from '../keys/i-secrets-key';
import type { ManagedRotation } from '../rotation/managed-rotation';
import { validated } from '../synthesis/validation';
import { WrittenPolicies } from './written-policies';

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
  readonly rotation?: ManagedRotation;
}

/** A secret by its name. */
export interface SecretNameImport extends SecretImport {
  /** Any that AWS allows, such as `db-credentials`: the rule `<environment>/<application>/<name>` is for new secrets. */
  readonly name: string;
}

/** What an import knows of its secret. */
interface Identity {
  readonly secretName: string;
  readonly accountId: string;
  readonly region: Region;
  readonly arnPattern: (region: Region) => string;
  /** The full ARN, or a reference made below the import. */
  readonly secretArn: string;
}

/**
 * A secret made elsewhere. Grants reach the role, and the key if that is made here; the secret's own policy must
 * already allow callers from other accounts.
 */
export class ImportedSecret extends Construct implements ISecret {
  /** @throws when the ARN is not the full ARN of a secret */
  static byArn(scope: Construct, id: string, props: SecretArnImport): ImportedSecret {
    const { secretArn } = props;
    const identify = Token.isUnresolved(secretArn) ? identityOfReference : identityOfArn;
    const imported = new ImportedSecret(scope, id, props, (construct) => identify(construct, secretArn));
    props.rotation?.bind(imported, { secret: imported, after: [], valueExists: true, imported: true });
    return imported;
  }

  /** @throws when AWS allows no such name */
  static byName(scope: Construct, id: string, props: SecretNameImport): ImportedSecret {
    return new ImportedSecret(scope, id, props, (imported) => identityOfName(imported, props.name));
  }

  readonly secretName: string;
  readonly accountId: string;
  readonly regions: readonly Region[];
  readonly key?: ISecretsKey;
  readonly grants: SecretGrants;
  readonly arnPattern: (region: Region) => string;
  /** The full ARN of the secret, or a reference to it. */
  readonly secretArn: string;

  private constructor(scope: Construct, id: string, props: SecretImport, identify: (imported: Construct) => Identity) {
    super(scope, id);
    const identity = identify(this);
    this.secretName = identity.secretName;
    this.accountId = identity.accountId;
    this.regions = [
      identity.region,
      ...(props.replicaRegions ?? []).map((name) => validated(this, () => Region.of(name))),
    ];
    this.key = props.key;
    this.arnPattern = identity.arnPattern;
    this.secretArn = identity.secretArn;
    this.grants = new SecretGrants(this, this);
  }

  /** @throws when this app writes the policy of the secret, which would refuse whoever is granted here */
  allow(): void {
    WrittenPolicies.of(this).recordGrant(this);
  }
}

function identityOfArn(imported: Construct, text: string): Identity {
  const arn = validated(imported, () => parseSecretArn(text));
  return {
    secretName: arn.resource.slice('secret:'.length, -'-xxxxxx'.length),
    accountId: arn.account,
    region: validated(imported, () => Region.of(arn.region)),
    arnPattern: (region) => arn.inRegion(region.name).toString(),
    secretArn: arn.toString(),
  };
}

function identityOfReference(imported: Construct, secretArn: string): Identity {
  const { accountId, region } = AwsAccount.of(imported);
  return { secretName: imported.node.id, accountId: accountId.value, region, arnPattern: () => secretArn, secretArn };
}

function identityOfName(imported: Construct, text: string): Identity {
  const account = AwsAccount.of(imported);
  const { accountId, region: primary } = account;
  const provider = account.provider(primary);
  const name = validated(imported, () => existingSecretName(text));
  return {
    secretName: name.value,
    accountId: accountId.value,
    region: primary,
    arnPattern: (region) => secretArnPattern(name, { account: accountId, region }).toString(),
    secretArn: new DataAwsSecretsmanagerSecret(imported, 'Lookup', { name: name.value, provider }).arn,
  };
}
