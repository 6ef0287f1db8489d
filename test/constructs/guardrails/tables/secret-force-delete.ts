import { secretForceDelete } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-force-delete';
import { ownedBy } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretForceDelete(),
  rows: ({ administrator, deployment, breakGlass, serviceLinked, secret, serviceSecret }) => {
    const remove = {
      action: 'secretsmanager:DeleteSecret',
      resource: secret('orders/database'),
      context: { 'secretsmanager:ForceDeleteWithoutRecovery': true },
    };
    return {
      denied: [
        { what: 'an administrator deletes a secret at once', by: administrator, ...remove },
        { what: 'Terraform destroys a secret with a window of 0 days', by: deployment, ...remove },
        {
          what: 'an administrator deletes a secret with a `!` in its name at once',
          by: administrator,
          ...remove,
          resource: secret('orders!database'),
        },
        { what: 'a break-glass session deletes a secret at once', by: breakGlass, ...remove },
      ],
      allowed: [
        {
          what: 'Terraform destroys a secret with the window of its class',
          by: deployment,
          ...remove,
          context: { 'secretsmanager:RecoveryWindowInDays': 30 },
        },
        {
          what: 'a secret is deleted with the flag switched off',
          by: deployment,
          ...remove,
          context: { 'secretsmanager:ForceDeleteWithoutRecovery': false },
        },
        {
          what: 'RDS deletes its secret with the database, for an administrator',
          by: administrator,
          ...remove,
          resource: serviceSecret('rds!db-0a1b2c3d'),
          tags: ownedBy('rds'),
        },
        {
          what: 'RDS deletes its secret with its own role',
          by: serviceLinked,
          ...remove,
          resource: serviceSecret('rds!db-0a1b2c3d'),
          tags: ownedBy('rds'),
        },
      ],
    };
  },
};
