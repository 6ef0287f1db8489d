import type { AccountId } from '../../model/account-id';
import type { Arn } from '../../model/arn';
import { Conditions } from '../../model/policy/conditions';
import { PolicyDocument } from '../../model/policy/document';
import { Principal } from '../../model/policy/principal';
import { PolicyStatement } from '../../model/policy/statement';
import type { Region } from '../../model/region';
import { throughSecretsManager } from '../statements/through-secrets-manager';
import { administration } from './key-administration';
import type { KeyUse } from './key-use';
import { useStatements } from './key-uses';

/** Who manages and deploys with a key. */
export interface KeyPolicyProps {
  readonly account: AccountId;
  /** The role that creates secrets under the key, and replicates them. */
  readonly deploymentRole: Arn;
  /** Roles that manage the key and cannot decrypt with it. */
  readonly administrators: readonly Arn[];
  /** The Regions that have a key of the domain. */
  readonly regions: readonly Region[];
}

/** AWS's limit for a key policy. */
const MAX_CHARACTERS = 32_768;

/**
 * The policy of a domain's keys. It is the gate to every value: nobody decrypts who is not named here, whatever
 * identity policies say, because the account is delegated administration only.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
 */
export class KeyPolicy {
  private readonly uses: KeyUse[] = [];

  constructor(private readonly props: KeyPolicyProps) {}

  add(use: KeyUse): void {
    this.uses.push(use);
  }

  /** @throws when the policy is longer than KMS allows */
  render(region: Region): string {
    const document = new PolicyDocument([
      ...administration(region.partition, this.props.account, this.props.administrators),
      this.deployment(),
      ...useStatements(this.uses, region),
    ]);
    return document.minifiedWithin(MAX_CHARACTERS, 'divide the secrets of this key among several domains');
  }

  /** Deployment makes secrets and replicates them, so that each key serves the copies of every Region. */
  private deployment(): PolicyStatement {
    const { account, deploymentRole, regions } = this.props;
    const secrets = regions.map((region) => `arn:${region.partition}:secretsmanager:${region}:${account}:secret:*`);
    return PolicyStatement.allow({
      sid: 'UseByDeployment',
      principals: [Principal.accountOf(deploymentRole)],
      actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: [Conditions.principalArn(deploymentRole.toString()), ...throughSecretsManager(regions, secrets)],
    });
  }
}
