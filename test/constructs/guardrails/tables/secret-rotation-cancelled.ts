import { secretRotationCancelled } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-rotation-cancelled';
import { byOwningServices, underOpenNames } from '../../../helpers/synth/guardrails/service-rows';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretRotationCancelled(),
  rows: (actors) => {
    const { administrator, secretsAdministrator, rotation, deployment, breakGlass, people, accounts } = actors;
    const { secret } = actors;
    const cancel = { action: 'secretsmanager:CancelRotateSecret', resource: secret('orders/database') };
    return {
      denied: [
        { what: 'an administrator switches rotation off', by: administrator, ...cancel },
        { what: 'an administrator of secrets switches rotation off', by: secretsAdministrator, ...cancel },
        { what: 'a rotation function switches its own rotation off', by: rotation, ...cancel },
        ...['BreakGlass_ReadOnly', 'Team_AWSReservedSSO_BreakGlass_x', 'BreakGlass_0123456789'].map((set) => ({
          what: `somebody with the permission set ${set} switches rotation off`,
          by: people(accounts.security, set),
          ...cancel,
        })),
        ...underOpenNames('switches rotation off', cancel, actors),
      ],
      allowed: [
        { what: 'Terraform destroys a rotation', by: deployment, ...cancel },
        { what: 'a break-glass session stops a rotation that breaks a system', by: breakGlass, ...cancel },
        ...byOwningServices('switches rotation off', cancel, actors),
        {
          what: 'Secrets Manager describes a secret for the function that rotates it',
          by: rotation,
          ...cancel,
          action: 'secretsmanager:DescribeSecret',
        },
      ],
    };
  },
};
