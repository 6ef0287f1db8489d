import { Construct, type IConstruct } from 'constructs';
import type { Arn } from '../../model/arn';
import type { Classification } from '../../model/classification';
import { isText } from '../../model/is-text';
import { mandatoryTags } from '../../model/mandatory-tags';
import { Region } from '../../model/region';
import { roleArn } from '../../model/role-arn';
import { AwsAccount } from '../accounts/aws-account';
import { claimName } from '../synthesis/claim-name';
import { recordSource } from '../synthesis/record-source';
import { refuse, validated } from '../synthesis/validation';
import type { ISecretsKey } from './i-secrets-key';
import { ImportedKey, type ImportedKeyProps } from './imported-key';
import { KeyPolicy } from './key-policy';
import type { KeyUse } from './key-use';
import { RegionalKey } from './regional-key';

/** The customer keys of a domain. */
export interface SecretsKeyProps {
  /** What the keys are for: 1 to 64 characters of `a-z 0-9 -`. The tag `App` and the end of the alias. */
  readonly domain: string;
  /** `A-Z a-z 0-9 _ -`, 1 to 64: the tag `Environment`, and the middle of `alias/secrets/<environment>/<domain>`. */
  readonly environment: string;
  /** The team that answers for the keys: the tag `Owner`. */
  readonly owner: string;
  /** The highest class among the domain's secrets: the tag `DataClassification`. */
  readonly classification: Classification;
  /**
   * Names of roles in the key's account that manage the keys. They cannot decrypt, nor change the policies, so no
   * secret of the keys can be granted to them, and the deployment role is not among them.
   *
   * @default - the account alone manages the keys
   */
  readonly administrators?: readonly string[];
  /**
   * Days between deleting a key and losing it: 7 to 30.
   *
   * @default 30
   */
  readonly deletionWindowDays?: number;
  /**
   * Days between two rotations of the key's material: 90 to 2560.
   *
   * @default - every 365 days, as AWS does by itself
   */
  readonly rotationPeriodDays?: number;
  /**
   * Whether Terraform refuses to destroy or replace the keys, also when their code is removed. To remove a key, set this
   * to false, apply, then remove it.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;
  /**
   * Regions that get a key, in the order of their importance.
   *
   * @default - every Region of the stack's account
   */
  readonly regions?: readonly string[];
}

/**
 * One customer key for a domain in each Region, each with its own policy: used only through Secrets Manager, only for
 * secrets of its account, and only by the deployment role and by roles that were granted one of them. Nobody is granted
 * the key itself: `secret.grants.read(role)` is what `key.grantDecrypt` is elsewhere.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
 *
 * @example
 * const key = new SecretsKey(stack, 'Key', {
 *   domain: 'commerce',
 *   environment: 'prod',
 *   owner: 'team-orders',
 *   classification: Classification.highRisk,
 * });
 */
export class SecretsKey extends Construct implements ISecretsKey {
  /**
   * Keys that exist already. Their policies stay with whoever manages them.
   *
   * @throws when an ARN is not the full ARN of a key, or a Region has two
   *
   * @example
   * const keyArns = ['arn:aws:kms:eu-central-1:111111111111:key/1a2b3c4d-5e6f-7081-92a3-b4c5d6e7f809'];
   * const key = SecretsKey.fromKeyArns(stack, 'Key', { keyArns });
   */
  static fromKeyArns(scope: Construct, id: string, props: ImportedKeyProps): ISecretsKey {
    return new ImportedKey(scope, id, props);
  }

  readonly regions: readonly Region[];
  private readonly account: AwsAccount;
  private readonly policy: KeyPolicy;
  private administrators: readonly Arn[] = [];
  private readonly keys: ReadonlyMap<string, RegionalKey>;

  /** @throws when the domain, the environment, a number, an administrator, a tag or a Region breaks its rule */
  constructor(scope: Construct, id: string, props: SecretsKeyProps) {
    super(scope, id);
    recordSource(this);
    this.account = AwsAccount.of(this);
    this.requireRanges(props);
    this.regions = props.regions ? keyRegions(this, props.regions) : this.account.regions;
    this.policy = this.createPolicy(props);
    this.keys = new Map(this.regions.map((region) => [region.name, this.createKey(region, props)]));
  }

  keyArn(region: Region): string {
    const key = this.keys.get(region.name);
    if (key === undefined) {
      const known = this.regions.join(', ');
      return refuse(this, `\`regions\` must include '${region}' to encrypt there, got ${known}: add it to SecretsKey`);
    }
    return key.arn;
  }

  keyArnPattern(region: Region): string {
    return `arn:${region.partition}:kms:${region}:${this.account.accountId}:key/*`;
  }

  /** @throws when the role manages the key: whoever manages it must not decrypt with it */
  requireSecretsOf(account: string): void {
    if (account === this.account.accountId.value) return;
    refuse(
      this,
      `\`key\` must be in the account of its secrets, because its policy lets no other deploy with it, got a secret of account ${account}: make a SecretsKey there`,
    );
  }

  allow(use: KeyUse): void {
    this.requireNoAdministrator(use.role, 'was granted a secret');
    this.policy.add(use);
  }

  private createPolicy({ administrators = [] }: SecretsKeyProps): KeyPolicy {
    const { accountId, deploymentRole } = this.account;
    this.administrators = administrators.map((name) => this.administrator(name));
    this.requireNoAdministrator(deploymentRole, 'deploys secrets');
    const { administrators: named, regions } = this;
    return new KeyPolicy({ account: accountId, deploymentRole, administrators: named, regions });
  }

  private requireNoAdministrator(role: Arn, because: string): void {
    if (this.administrators.some((administrator) => administrator.toString() === role.toString())) {
      refuse(this, `\`administrators\` must not decrypt, got ${role}, which ${because}: name another role`);
    }
  }

  private administrator(name: string): Arn {
    const { accountId, region } = this.account;
    return validated(this, () => roleArn({ partition: region.partition, account: accountId, name }));
  }

  private createKey(region: Region, props: SecretsKeyProps): RegionalKey {
    const alias = `alias/secrets/${props.environment}/${props.domain}`;
    const account = this.account.accountId.value;
    claimName(this, { kind: 'key alias', property: 'domain', name: alias, account, region: region.name });
    const key = new RegionalKey(this, region.name, {
      description: `Secrets of domain ${props.domain} in ${props.environment}`,
      alias,
      provider: this.account.provider(region),
      deletionWindowDays: props.deletionWindowDays ?? 30,
      rotationPeriodDays: props.rotationPeriodDays,
      policy: () => validated(this, () => this.policy.render(region)),
      tags: validated(this, () => keyTags(props)),
      deletionProtection: props.deletionProtection ?? true,
    });
    this.account.declare(key.resource);
    return key;
  }

  private requireRanges({
    domain,
    environment,
    deletionWindowDays = 30,
    rotationPeriodDays = 365,
  }: SecretsKeyProps): void {
    if (!isText(domain, /^[a-z0-9-]{1,64}$/)) {
      refuse(this, `\`domain\` must be 1 to 64 characters of a-z 0-9 -, got '${domain}'`);
    }
    if (!isText(environment, /^[A-Za-z0-9_-]{1,64}$/)) {
      refuse(this, `\`environment\` must be 1 to 64 characters of A-Z a-z 0-9 _ -, got '${environment}'`);
    }
    if (!Number.isInteger(deletionWindowDays) || deletionWindowDays < 7 || deletionWindowDays > 30) {
      refuse(this, `\`deletionWindowDays\` must be 7 to 30, got ${deletionWindowDays}`);
    }
    if (!Number.isInteger(rotationPeriodDays) || rotationPeriodDays < 90 || rotationPeriodDays > 2560) {
      refuse(this, `\`rotationPeriodDays\` must be 90 to 2560, got ${rotationPeriodDays}`);
    }
  }
}

function keyTags({ domain, environment, owner, classification }: SecretsKeyProps): Record<string, string> {
  return mandatoryTags({
    App: domain,
    Environment: environment,
    Owner: owner,
    RotationEnabled: 'true',
    DataClassification: classification.name,
  });
}

/**
 * Regions that get a key.
 *
 * @throws when a name is malformed or repeated, or there is none
 */
function keyRegions(key: IConstruct, names: readonly string[]): readonly Region[] {
  if (names.length === 0) refuse(key, '`regions` must name at least one Region');
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) refuse(key, `\`regions\` must name each Region once, got '${repeated}' twice`);
  return names.map((name) => validated(key, () => Region.of(name)));
}
