import { leaveOrganization } from '../../../../src/constructs/guardrails/organization/leave-organization';
import type { GuardrailTable } from '../../../helpers/guardrails/table';

export const table: GuardrailTable = {
  guardrail: leaveOrganization(),
  rows: ({ root, workloadAdministrator, controlTower, breakGlass, accounts, people }) => {
    const leave = { action: 'organizations:LeaveOrganization', resource: '*' };
    const describe = { action: 'organizations:DescribeOrganization', resource: '*' };
    return {
      denied: [
        { what: 'an administrator of a workload takes its account out', by: workloadAdministrator, ...leave },
        { what: 'somebody in an emergency takes the account out', by: breakGlass, ...leave },
        { what: 'Control Tower, from inside, takes the account out', by: controlTower, ...leave },
        {
          what: 'the root user closes the account',
          by: root,
          action: 'account:CloseAccount',
          resource: `arn:aws:account::${accounts.security}:account`,
        },
      ],
      allowed: [
        { what: 'an administrator asks which organization it is', by: workloadAdministrator, ...describe },
        {
          what: 'an administrator of the management account lets an account go',
          by: people(accounts.management, 'AdministratorAccess'),
          action: 'organizations:RemoveAccountFromOrganization',
          resource: '*',
        },
      ],
    };
  },
};
