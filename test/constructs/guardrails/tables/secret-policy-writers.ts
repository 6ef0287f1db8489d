import { secretPolicyWriters } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-policy-writers';
import { byOwningServices, underOpenNames } from '../../../helpers/synth/guardrails/service-rows';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretPolicyWriters(),
  rows: (actors) => {
    const { administrator, consumer, rotation, deployment, secretsAdministrator, breakGlass } = actors;
    const { secret, people, accounts } = actors;
    const resource = secret('orders/database');
    const put = {
      action: 'secretsmanager:PutResourcePolicy',
      resource,
      context: { 'secretsmanager:BlockPublicPolicy': true },
    };
    const remove = { action: 'secretsmanager:DeleteResourcePolicy', resource };
    return {
      denied: [
        ...underOpenNames('puts a policy', put, actors),
        { what: 'an administrator puts a policy, with the check', by: administrator, ...put },
        {
          what: 'somebody with the permission set SecretsAdministrator_Junior puts a policy',
          by: people(accounts.security, 'SecretsAdministrator_Junior'),
          ...put,
        },
        { what: 'an administrator deletes a policy', by: administrator, ...remove },
        { what: 'a workload puts a policy on a secret that it reads', by: consumer, ...put },
        { what: 'a rotation function puts a policy on its secret', by: rotation, ...put },
      ],
      allowed: [
        { what: 'Terraform puts a policy', by: deployment, ...put },
        { what: 'Terraform destroys a policy', by: deployment, ...remove },
        { what: 'an administrator of secrets repairs a policy', by: secretsAdministrator, ...put },
        { what: 'a break-glass session replaces a policy that locks everybody out', by: breakGlass, ...remove },
        {
          what: 'an administrator reads a policy',
          by: administrator,
          action: 'secretsmanager:GetResourcePolicy',
          resource,
        },
        ...byOwningServices('puts a policy', put, actors),
        ...byOwningServices('deletes a policy', remove, actors),
      ],
    };
  },
};
