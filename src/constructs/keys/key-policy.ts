import type { AccountId } from '../../model/account-id';
import type { Arn } from '../../model/arn';
import type { Condition } from '../../model/policy/condition';
import { Conditions, request } from '../../model/policy/conditions';
import { PolicyDocument } from '../../model/policy/document';
import { Principal } from '../../model/policy/principal';
import { PolicyStatement } from '../../model/policy/statement';
import type { Region } from '../../model/region';
import { grantSid } from '../access/sid';
import { administration } from './key-administration';

/** A role's use of a key for one secret. */
export interface KeyUse {
  /** First word of the statement's Sid. */
  readonly verb: string;
  readonly role: Arn;
  readonly actions: readonly string[];
  readonly secret: SecretArnPattern;
  /** Conditions on the caller. Secrets Manager calls KMS, so keys that describe the first call are absent. */
  readonly conditions: readonly Condition[];
}

/** Names a secret in the policies of its keys. */
export interface SecretArnPattern {
  /** The pattern that matches the ARN of the secret, or of its replica, in a Region. */
  arnPattern(region: Region): string;
}

/** Who manages and deploys with a key. */
export interface KeyPolicyProps {
  readonly account: AccountId;
  /** The role that creates secrets under the key. */
  readonly deploymentRole: Arn;
  /** Roles that manage the key and cannot decrypt with it. */
  readonly administrators: readonly Arn[];
}

/** AWS's limit for a key policy. */
const MAX_CHARACTERS = 32_768;

/** What Secrets Manager sends in place of a secret's ARN when it asks whether a caller may use a key at all. */
const KEY_ACCESS_CHECK = 'RequestToValidateKeyAccess';

/**
 * The policy of a domain's keys. It is the gate to every value: nobody decrypts who is not named here, whatever
 * identity policies say, because the account is delegated administration only.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
 */
export class KeyPolicy {
  private readonly uses = new Map<string, { readonly use: KeyUse; readonly secrets: Set<SecretArnPattern> }>();

  constructor(private readonly props: KeyPolicyProps) {}

  add(use: KeyUse): void {
    const sid = grantSid(use.verb, use.role, use.conditions);
    const known = this.uses.get(sid);
    if (known === undefined) this.uses.set(sid, { use, secrets: new Set([use.secret]) });
    else known.secrets.add(use.secret);
  }

  /** @throws when the policy is longer than KMS allows */
  render(region: Region): string {
    const document = new PolicyDocument([
      ...administration(region.partition, this.props.account, this.props.administrators),
      this.deployment(region),
      ...[...this.uses].map(([sid, { use, secrets }]) => this.useStatement(sid, use, secrets, region)),
    ]);
    return document.minifiedWithin(MAX_CHARACTERS, 'divide the secrets of this key among several domains');
  }

  private deployment(region: Region): PolicyStatement {
    const { account, deploymentRole } = this.props;
    const anySecret = `arn:${region.partition}:secretsmanager:${region}:${account}:secret:*`;
    return PolicyStatement.allow({
      sid: 'UseByDeployment',
      principals: [Principal.accountOf(deploymentRole)],
      actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: [
        Conditions.principalArn(deploymentRole.toString()),
        ...throughSecretsManager(region, [anySecret, KEY_ACCESS_CHECK]),
      ],
    });
  }

  private useStatement(
    sid: string,
    use: KeyUse,
    secrets: ReadonlySet<SecretArnPattern>,
    region: Region,
  ): PolicyStatement {
    const arns = [...secrets].map((secret) => secret.arnPattern(region));
    return PolicyStatement.allow({
      sid,
      principals: [Principal.accountOf(use.role)],
      actions: use.actions,
      // In a key policy this is the key itself: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
      resources: ['*'],
      conditions: [
        Conditions.principalArn(use.role.toString()),
        ...throughSecretsManager(region, arns),
        ...use.conditions,
      ],
    });
  }
}

function throughSecretsManager(region: Region, secretArns: readonly string[]): Condition[] {
  return [
    request('StringEquals', 'kms:ViaService', [region.viaService('secretsmanager')]),
    request('StringLike', 'kms:EncryptionContext:SecretARN', secretArns),
  ];
}
