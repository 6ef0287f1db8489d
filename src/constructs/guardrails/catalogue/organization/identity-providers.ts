import { authentication } from '../../../../model/controls/authentication';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'identity-providers';

/**
 * Who vouches for callers is decided by deployment. Identity Center keeps its provider in each account with a role of
 * its own that is linked to the service, which no SCP binds. The providers of clusters of Amazon EKS are deployed as
 * others are.
 *
 * IAM Roles Anywhere takes certificates for tokens, from the authorities that an account trusts: any of them serves for
 * any role that trusts the service, unless the role's trust policy names the anchor. A list of revoked certificates
 * that is changed or taken away admits them again.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers.html
 */
export function identityProviders(): Guardrail {
  const exempts = { deployment: 'It makes, changes and removes providers, from reviewed plans' };
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: authentication.providers,
    intent:
      'Nobody makes, changes, tags or removes a SAML or OIDC provider of an account, makes an instance of Identity Center, trusts a certificate authority or changes what it revoked',
    cannotExpress: ['What a provider vouches for is decided at the provider: keep it as well as an account.'],
    exempts,
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: [
          'iam:AddClientIDToOpenIDConnectProvider',
          'iam:CreateOpenIDConnectProvider',
          'iam:CreateSAMLProvider',
          'iam:DeleteOpenIDConnectProvider',
          'iam:DeleteSAMLProvider',
          'iam:RemoveClientIDFromOpenIDConnectProvider',
          'iam:TagOpenIDConnectProvider',
          'iam:TagSAMLProvider',
          'iam:UntagOpenIDConnectProvider',
          'iam:UntagSAMLProvider',
          'iam:UpdateOpenIDConnectProvider',
          'iam:UpdateOpenIDConnectProviderThumbprint',
          'iam:UpdateSAMLProvider',
          'rolesanywhere:CreateTrustAnchor',
          'rolesanywhere:DeleteCrl',
          'rolesanywhere:DisableCrl',
          'rolesanywhere:EnableCrl',
          'rolesanywhere:EnableTrustAnchor',
          'rolesanywhere:ImportCrl',
          'rolesanywhere:UpdateCrl',
          'rolesanywhere:UpdateTrustAnchor',
          // An instance of an account's own decides who its people are.
          'sso:CreateInstance',
        ],
        resources: ['*'],
        conditions: exceptExempt({ id, exempts }, scope),
      }),
    ],
  };
}
