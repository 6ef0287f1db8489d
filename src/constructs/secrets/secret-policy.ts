import type { Arn } from '../../model/arn';
import { Conditions } from '../../model/policy/conditions';
import { PolicyDocument } from '../../model/policy/document';
import { Principal } from '../../model/policy/principal';
import { PolicyStatement } from '../../model/policy/statement';
import type { SecretUse } from '../access/grant-target';
import { gatherShared } from '../statements/gather-statements';
import { denials, type SecretDenials, THIS_SECRET } from './secret-denials';

/** AWS's limit for a secret's resource policy. */
const MAX_CHARACTERS = 20_480;

/**
 * The resource policy of a secret, gathered from grants. Secrets Manager copies it to every replica, so it is written
 * once and is true in every Region. Roles that were granted the same calls under the same conditions share a statement.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html
 */
export class SecretPolicy {
  private readonly uses: SecretUse[] = [];
  private readonly otherReaders: string[] = [];

  constructor(private readonly denials: SecretDenials) {}

  add(use: SecretUse): void {
    this.uses.push(use);
  }

  /** Exempts somebody from the refusal of every other reader, and allows nothing. */
  exemptReaders(...arns: readonly string[]): void {
    this.otherReaders.push(...arns);
  }

  /** @throws when the policy is longer than Secrets Manager allows */
  render(): string {
    const document = new PolicyDocument([
      ...denials({ ...this.denials, outsideEndpoints: this.outsideEndpoints, readers: this.readers }),
      ...gatherShared(this.uses, allowance),
    ]);
    return document.minifiedWithin(MAX_CHARACTERS, 'grant fewer roles, or divide the value among several secrets');
  }

  private get readers(): readonly string[] {
    const granted = this.uses.filter(({ actions }) => actions.includes('secretsmanager:GetSecretValue'));
    return [...this.otherReaders, ...granted.map(({ role }) => role.toString())];
  }

  private get outsideEndpoints(): readonly Arn[] {
    return this.uses.filter(({ outsideEndpoints }) => outsideEndpoints).map(({ role }) => role);
  }
}

function allowance(sid: string, uses: readonly [SecretUse, ...SecretUse[]]): PolicyStatement {
  const [{ actions, conditions }] = uses;
  return PolicyStatement.allow({
    sid,
    principals: uses.map(({ role }) => Principal.accountOf(role)),
    actions,
    resources: THIS_SECRET,
    conditions: [Conditions.principalArn(...uses.map(({ role }) => role.toString())), ...conditions],
  });
}
