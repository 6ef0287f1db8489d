import { authentication } from '../../../../model/controls/authentication';
import { caller, request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt, roleArnPattern } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'identity-center-tokens';
const exempts = { deployment: 'Applications of Identity Center are changed in a pull request' };

/** Who exchanges tokens for those of Identity Center. */
export interface IdentityCenterTokensOptions {
  /**
   * Names of the roles, with their paths, of applications that act for their users, such as those of Amazon EMR: in
   * every account; `*` stands for any characters and must come after at least three letters.
   *
   * @default - none: no role of an account exchanges tokens
   */
  readonly roles?: readonly string[];
}

/**
 * An application of IAM Identity Center exchanges the token of an identity provider for one of a user. With the scope
 * `sso:account:access` that token gives every permission set of the user, so both the exchange and whatever decides on it
 * belong to few.
 *
 * @throws when a role has another shape
 * @see https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateTokenWithIAM.html
 */
export function identityCenterTokens({ roles = [] }: IdentityCenterTokensOptions = {}): Guardrail {
  for (const role of roles) roleArnPattern('aws', 'applications', role);
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: authentication.providers,
    intent:
      'Nobody but named applications exchanges tokens of Identity Center, and nobody but deployment says which may',
    cannotExpress: [
      'For which scope a token is asked, and for which user: no condition key tells.',
      'The management account, where Identity Center is unless another account administers it, is bound by no SCP.',
      'Applications that AWS services make in the name of their user are left to the services.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsiamidentitycenter.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['sso-oauth:CreateTokenWithIAM'],
        resources: ['*'],
        conditions: roles.length === 0 ? [] : [applications(roles, scope.partition)],
      }),
      PolicyStatement.deny({
        sid: `${sidOf(id)}Applications`,
        actions: [
          'sso:CreateTrustedTokenIssuer',
          'sso:PutApplicationAccessScope',
          'sso:PutApplicationAuthenticationMethod',
          'sso:PutApplicationGrant',
          'sso:UpdateTrustedTokenIssuer',
        ],
        resources: ['*'],
        conditions: [request('BoolIfExists', 'aws:ViaAWSService', ['false']), ...exceptExempt({ id, exempts }, scope)],
      }),
    ],
  };
}

function applications(roles: readonly string[], partition: Parameters<typeof roleArnPattern>[0]) {
  const patterns = roles.map((role) => roleArnPattern(partition, 'applications', role));
  return caller('ArnNotLike', 'aws:PrincipalArn', patterns);
}
