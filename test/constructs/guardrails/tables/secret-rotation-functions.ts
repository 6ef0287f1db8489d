import { secretRotationFunctions } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-rotation-functions';
import { dev } from '../../../../stacks/environments/dev';
import { prod } from '../../../../stacks/environments/prod';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretRotationFunctions({
    functions: [dev, prod].map(({ accounts }) => `arn:aws:lambda:*:${accounts.security}:function:rotate-*`),
    externalRoles: [dev, prod].map(({ accounts }) => `arn:aws:iam::${accounts.security}:role/partner-rotation`),
  }),
  rows: ({ administrator, deployment, accounts, regions, secret, serviceSecret }) => {
    const { primary } = regions;
    const rotate = { action: 'secretsmanager:RotateSecret', resource: secret('orders/database') };
    const by = (account: string, name: string) => ({
      'secretsmanager:RotationLambdaARN': `arn:aws:lambda:${primary}:${account}:function:${name}`,
      'secretsmanager:ModifyRotationRules': true,
    });
    const withRole = (name: string) => ({
      'secretsmanager:ExternalSecretRotationRoleArn': `arn:aws:iam::${accounts.security}:role/${name}`,
      'secretsmanager:ModifyRotationRules': true,
    });
    return {
      denied: [
        {
          what: 'the deployment role has a secret rotated by a function of another name',
          by: deployment,
          ...rotate,
          context: by(accounts.security, 'export-secrets'),
        },
        {
          what: 'the deployment role has a secret rotated by a function of a workload',
          by: deployment,
          ...rotate,
          context: by(accounts.workload, 'rotate-orders'),
        },
        {
          what: 'an administrator has a secret rotated by a function of another organization',
          by: administrator,
          ...rotate,
          context: { ...by(accounts.foreign, 'rotate-orders'), 'secretsmanager:ModifyRotationRules': false },
        },
        {
          what: 'the deployment role has a partner’s secret rotated with a role that is not approved',
          by: deployment,
          ...rotate,
          context: withRole('reader'),
        },
      ],
      allowed: [
        {
          what: 'Terraform has a partner’s secret rotated with an approved role',
          by: deployment,
          ...rotate,
          context: withRole('partner-rotation'),
        },
        {
          what: 'Terraform has a secret rotated by an approved function',
          by: deployment,
          ...rotate,
          context: by(accounts.security, 'rotate-orders-database'),
        },
        {
          what: 'Terraform has a secret rotated by the service that owns it, without a function',
          by: deployment,
          ...rotate,
          resource: serviceSecret('rds!db-0a1b2c3d'),
          context: { 'secretsmanager:ModifyRotationRules': true },
        },
        { what: 'an administrator rotates now, by the function that is there', by: administrator, ...rotate },
      ],
    };
  },
};
