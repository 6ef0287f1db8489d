import { secretPublicPolicy } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-public-policy';
import { byOwningServices, underOpenNames } from '../../../helpers/synth/guardrails/service-rows';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretPublicPolicy(),
  rows: (actors) => {
    const { deployment, secretsAdministrator, breakGlass, secret, regions } = actors;
    const put = { action: 'secretsmanager:PutResourcePolicy', resource: secret('orders/database') };
    return {
      denied: [
        ...underOpenNames('puts a policy without the check', put, actors),
        { what: 'Terraform puts the policy that is an argument of the secret', by: deployment, ...put },
        {
          what: 'an administrator of secrets puts a policy and switches the check off',
          by: secretsAdministrator,
          ...put,
          context: { 'secretsmanager:BlockPublicPolicy': false },
        },
        { what: 'a break-glass session puts a policy without the check', by: breakGlass, ...put },
      ],
      allowed: [
        {
          what: 'Terraform puts a policy of its own, with the check',
          by: deployment,
          ...put,
          context: { 'secretsmanager:BlockPublicPolicy': true },
        },
        {
          what: 'Terraform puts the policy of a replica, with the check',
          by: deployment,
          ...put,
          resource: secret('orders/database', regions.replica),
          context: { 'secretsmanager:BlockPublicPolicy': true },
        },
        ...byOwningServices('puts a policy without the check', put, actors),
      ],
    };
  },
};
