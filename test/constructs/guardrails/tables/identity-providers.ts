import { identityProviders } from '../../../../src/constructs/guardrails/catalogue/organization/identity-providers';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: identityProviders(),
  rows: ({ administrator, breakGlass, deployment, identityCenter, accounts, regions }) => {
    const oidc = `arn:aws:iam::${accounts.security}:oidc-provider/accounts.example.com`;
    const saml = `arn:aws:iam::${accounts.security}:saml-provider/AWSSSO_0123456789abcdef_DO_NOT_DELETE`;
    const crl = `arn:aws:rolesanywhere:${regions.primary}:${accounts.security}:crl/0a1b2c3d`;
    return {
      denied: [
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'iam',
          resource: oidc,
          actions: `
            AddClientIDToOpenIDConnectProvider CreateOpenIDConnectProvider DeleteOpenIDConnectProvider
            RemoveClientIDFromOpenIDConnectProvider TagOpenIDConnectProvider UntagOpenIDConnectProvider
            UpdateOpenIDConnectProvider
            UpdateOpenIDConnectProviderThumbprint
          `,
        }),
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'iam',
          resource: saml,
          actions: 'CreateSAMLProvider DeleteSAMLProvider TagSAMLProvider UntagSAMLProvider UpdateSAMLProvider',
        }),
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'rolesanywhere',
          resource: `arn:aws:rolesanywhere:${regions.primary}:${accounts.security}:trust-anchor/0a1b2c3d`,
          actions: 'CreateTrustAnchor EnableTrustAnchor UpdateTrustAnchor',
        }),
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'rolesanywhere',
          resource: crl,
          actions: 'DeleteCrl DisableCrl EnableCrl ImportCrl UpdateCrl',
        }),
        {
          what: 'an administrator makes an instance of Identity Center in the account',
          by: administrator,
          action: 'sso:CreateInstance',
          resource: '*',
        },
        {
          what: 'somebody in an emergency has a provider of their own vouch for callers',
          by: breakGlass,
          action: 'iam:CreateSAMLProvider',
          resource: saml,
        },
      ],
      allowed: [
        {
          what: 'the deployment role makes the provider of a pipeline',
          by: deployment,
          action: 'iam:CreateOpenIDConnectProvider',
          resource: oidc,
        },
        {
          what: 'the deployment role destroys it',
          by: deployment,
          action: 'iam:DeleteOpenIDConnectProvider',
          resource: oidc,
        },
        {
          what: 'Identity Center changes its provider',
          by: identityCenter,
          action: 'iam:UpdateSAMLProvider',
          resource: saml,
        },
        {
          what: 'the deployment role revokes certificates',
          by: deployment,
          action: 'rolesanywhere:UpdateCrl',
          resource: crl,
        },
        {
          what: 'an administrator looks at a provider',
          by: administrator,
          action: 'iam:GetOpenIDConnectProvider',
          resource: oidc,
        },
      ],
    };
  },
};
