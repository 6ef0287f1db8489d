import { secretRecoveryWindow } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-recovery-window';
import { ownedBy } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretRecoveryWindow({ days: 14 }),
  rows: ({ administrator, deployment, breakGlass, secretsAdministrator, secret, serviceSecret }) => {
    const remove = (days?: number) => ({
      action: 'secretsmanager:DeleteSecret',
      resource: secret('orders/database'),
      context: { 'secretsmanager:RecoveryWindowInDays': days },
    });
    return {
      denied: [
        { what: 'Terraform destroys a secret with a window of 7 days', by: deployment, ...remove(7) },
        { what: 'an administrator deletes a secret with a window of 13 days', by: administrator, ...remove(13) },
        {
          what: 'an administrator deletes a secret with a `!` in its name with a window of 7 days',
          by: administrator,
          ...remove(7),
          resource: secret('orders!database'),
        },
        { what: 'a break-glass session deletes a secret with a window of 7 days', by: breakGlass, ...remove(7) },
      ],
      allowed: [
        { what: 'Terraform destroys a secret with a window of 14 days', by: deployment, ...remove(14) },
        { what: 'Terraform destroys a secret with a window of 30 days', by: deployment, ...remove(30) },
        { what: 'a secret is deleted without a word on days, and gets 30', by: secretsAdministrator, ...remove() },
        {
          what: 'Redshift deletes its secret with the cluster, for an administrator',
          by: administrator,
          ...remove(7),
          resource: serviceSecret('redshift!orders-admin'),
          tags: ownedBy('redshift'),
        },
      ],
    };
  },
};
