import { secretRotationRules } from '../../../../src/constructs/guardrails/secrets/secret-rotation-rules';
import { byOwningServices, underOpenNames } from '../../../helpers/guardrails/service-rows';
import type { GuardrailTable } from '../../../helpers/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretRotationRules(),
  rows: (actors) => {
    const { administrator, secretsAdministrator, breakGlass, deployment, secret, serviceSecret } = actors;
    const rotate = { action: 'secretsmanager:RotateSecret', resource: secret('orders/database') };
    const rules = { 'secretsmanager:ModifyRotationRules': true };
    return {
      denied: [
        { what: 'an administrator of secrets changes a schedule', by: secretsAdministrator, ...rotate, context: rules },
        { what: 'an administrator changes a schedule', by: administrator, ...rotate, context: rules },
        { what: 'a break-glass session changes a schedule', by: breakGlass, ...rotate, context: rules },
        ...underOpenNames('changes a schedule', { ...rotate, context: rules }, actors),
      ],
      allowed: [
        { what: 'Terraform changes a schedule', by: deployment, ...rotate, context: rules },
        {
          what: 'Terraform changes the schedule of a secret that RDS manages',
          by: deployment,
          ...rotate,
          resource: serviceSecret('rds!db-0a1b2c3d'),
          context: rules,
        },
        ...byOwningServices('sets a schedule', { ...rotate, context: rules }, actors),
        { what: 'an administrator of secrets rotates now', by: secretsAdministrator, ...rotate },
        {
          what: 'a break-glass session rotates now, and AWS says that no rule changes',
          by: breakGlass,
          ...rotate,
          context: { 'secretsmanager:ModifyRotationRules': false, 'secretsmanager:RotateImmediately': true },
        },
      ],
    };
  },
};
