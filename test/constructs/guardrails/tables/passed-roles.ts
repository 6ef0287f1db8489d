import { passedRoles } from '../../../../src/constructs/guardrails/catalogue/organization/passed-roles';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: passedRoles({ roles: ['orders-*'], pipelines: ['delivery-*'] }),
  rows: ({ deployment, workloadAdministrator, accounts, roleArn, roleIn }) => {
    const pass = {
      action: 'iam:PassRole',
      resource: roleArn('orders-api', accounts.workload),
      context: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' },
    };
    return {
      denied: [
        {
          what: 'an administrator of a workload hands the consumer’s role to a task of their own',
          by: workloadAdministrator,
          ...pass,
        },
        { what: 'the deployment role of the secrets does', by: deployment, ...pass },
      ],
      allowed: [
        {
          what: 'a pipeline hands it to the workload’s task',
          by: roleIn(accounts.workload, 'delivery-orders'),
          ...pass,
        },
        {
          what: 'an administrator hands another role to a task',
          by: workloadAdministrator,
          ...pass,
          resource: roleArn('reporting', accounts.workload),
        },
      ],
    };
  },
};
