import { secretRotationRules } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-rotation-rules';
import { byOwningServices, underOpenNames } from '../../../helpers/synth/guardrails/service-rows';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretRotationRules(),
  rows: (actors) => {
    const { administrator, secretsAdministrator, breakGlass, deployment, secret, serviceSecret } = actors;
    const { accounts, regions, roleArn } = actors;
    const rotate = { action: 'secretsmanager:RotateSecret', resource: secret('orders/database') };
    const rules = { 'secretsmanager:ModifyRotationRules': true };
    const place = `arn:aws:lambda:${regions.primary}:${accounts.security}:function`;
    const by = (name: string) => ({
      'secretsmanager:RotationLambdaARN': `${place}:${name}`,
      'secretsmanager:ModifyRotationRules': false,
    });
    const role = { 'secretsmanager:ExternalSecretRotationRoleArn': roleArn('partner-rotation') };
    return {
      denied: [
        { what: 'an administrator of secrets changes a schedule', by: secretsAdministrator, ...rotate, context: rules },
        { what: 'an administrator changes a schedule', by: administrator, ...rotate, context: rules },
        { what: 'a break-glass session changes a schedule', by: breakGlass, ...rotate, context: rules },
        {
          what: 'an administrator gives a secret the approved function of another',
          by: administrator,
          ...rotate,
          context: by('rotate-payments-database'),
        },
        {
          what: 'an administrator of secrets gives a secret an old version of its function',
          by: secretsAdministrator,
          ...rotate,
          context: by('rotate-orders-database:1'),
        },
        { what: 'an administrator gives a partner’s secret another role', by: administrator, ...rotate, context: role },
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
        {
          what: 'Terraform gives a secret another function, and a partner’s another role',
          by: deployment,
          ...rotate,
          context: { ...by('rotate-orders-database'), ...role },
        },
        ...byOwningServices('sets a schedule', { ...rotate, context: rules }, actors),
        ...byOwningServices('sets a function', { ...rotate, context: by('rotate-orders-database') }, actors),
        ...byOwningServices('sets a role', { ...rotate, context: role }, actors),
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
