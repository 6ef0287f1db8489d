import { leaveOrganization } from '../../../../src/constructs/guardrails/catalogue/organization/leave-organization';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: leaveOrganization(),
  rows: ({ root, workloadAdministrator, controlTower, breakGlass, accounts, people }) => {
    const leave = { action: 'organizations:LeaveOrganization', resource: '*' };
    const describe = { action: 'organizations:DescribeOrganization', resource: '*' };
    const invitation = 'arn:aws:organizations::999999999999:handshake/o-z9y8x7w6v5/invite/h-0a1b2c3d4e5f60718';
    return {
      denied: [
        { what: 'an administrator of a workload takes its account out', by: workloadAdministrator, ...leave },
        { what: 'somebody in an emergency takes the account out', by: breakGlass, ...leave },
        { what: 'Control Tower, from inside, takes the account out', by: controlTower, ...leave },
        {
          what: 'an administrator accepts the invitation of another organization',
          by: workloadAdministrator,
          action: 'organizations:AcceptHandshake',
          resource: invitation,
        },
        {
          what: 'the root user accepts the invitation of another organization',
          by: root,
          action: 'organizations:AcceptHandshake',
          resource: invitation,
        },
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
          what: 'an administrator declines an invitation',
          by: workloadAdministrator,
          action: 'organizations:DeclineHandshake',
          resource: invitation,
        },
        {
          what: 'an administrator of the management account accepts what only that account can',
          by: people(accounts.management, 'AdministratorAccess'),
          action: 'organizations:AcceptHandshake',
          resource: invitation,
        },
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
