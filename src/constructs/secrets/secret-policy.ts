import type { Arn } from '../../model/arn';
import { Conditions } from '../../model/policy/conditions';
import { PolicyDocument } from '../../model/policy/document';
import { Principal } from '../../model/policy/principal';
import { PolicyStatement } from '../../model/policy/statement';
import { grantSid } from '../access/sid';
import type { SecretUse } from './i-secret';
import { denials, type SecretDenials } from './secret-denials';

/** AWS's limit for a secret's resource policy. */
const MAX_CHARACTERS = 20_480;

/**
 * The resource policy of a secret, gathered from grants and rendered for each Region.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
 */
export class SecretPolicy {
  private readonly uses: (SecretUse & { readonly sid: string })[] = [];

  constructor(private readonly denials: SecretDenials) {}

  add(use: SecretUse): void {
    this.uses.push({ ...use, sid: grantSid(use.verb, use.role, use.conditions) });
  }

  /** Rotation functions run where the workload's endpoints are not; other roles were granted so. */
  private get outsideEndpoints(): readonly Arn[] {
    return this.uses
      .filter(({ verb, outsideEndpoints }) => outsideEndpoints || verb === 'Rotate' || verb === 'Superuser')
      .map(({ role }) => role);
  }

  /**
   * @param arnPatterns match the secret in each Region where the policy will hold
   * @throws when the policy is longer than Secrets Manager allows
   */
  render(arnPatterns: readonly string[]): string {
    const document = new PolicyDocument([
      ...denials({ ...this.denials, outsideEndpoints: this.outsideEndpoints, arnPatterns }),
      ...this.uses.map((use) => allowance(use, arnPatterns)),
    ]);
    return document.minifiedWithin(MAX_CHARACTERS, 'grant fewer roles, or divide the value among several secrets');
  }
}

function allowance(
  { sid, role, actions, conditions }: SecretUse & { sid: string },
  arnPatterns: readonly string[],
): PolicyStatement {
  return PolicyStatement.allow({
    sid,
    principals: [Principal.accountOf(role)],
    actions,
    resources: arnPatterns,
    conditions: [Conditions.principalArn(role.toString()), ...conditions],
  });
}
