import { identityCenterTokens } from '../../../../src/constructs/guardrails/catalogue/organization/identity-center-tokens';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: identityCenterTokens(),
  rows: ({ administrator, breakGlass, consumer, deployment, accounts }) => {
    const resource = `arn:aws:sso::${accounts.security}:application/ssoins-0a1b2c3d4e5f6071/apl-0a1b2c3d4e5f6071`;
    const changes = `
      CreateTrustedTokenIssuer PutApplicationAccessScope PutApplicationAuthenticationMethod PutApplicationGrant
      UpdateTrustedTokenIssuer
    `;
    const exchange = { action: 'sso-oauth:CreateTokenWithIAM', resource };
    return {
      denied: [
        ...eachCall({ who: 'an administrator', by: administrator, service: 'sso', resource, actions: changes }),
        { what: 'a workload exchanges a token for one of a user', by: consumer, ...exchange },
        { what: 'an administrator exchanges a token for one of a user', by: administrator, ...exchange },
        { what: 'somebody in an emergency exchanges a token for one of a user', by: breakGlass, ...exchange },
      ],
      allowed: [
        ...eachCall({ who: 'the deployment role', by: deployment, service: 'sso', resource, actions: changes }),
        {
          what: 'Redshift gives its application a scope, for an administrator',
          by: administrator,
          action: 'sso:PutApplicationAccessScope',
          resource,
          context: { 'aws:ViaAWSService': true },
        },
        {
          what: 'an administrator looks at the scopes of an application',
          by: administrator,
          action: 'sso:ListApplicationAccessScopes',
          resource,
        },
      ],
    };
  },
};
