import { administration } from '../../../../model/controls/administration';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** Outside the organization no guardrail holds. */
export function organizationLeft(): Detection {
  return {
    id: 'organization-left',
    intent: 'An account leaves the organization, is invited, joins or is closed',
    severity: 'critical',
    control: administration.organization,
    techniques: [attack.trustModification],
    carrier: 'event-rule',
    exempts: { 'account-management': 'AWS Control Tower makes accounts' },
    runbook: [
      'Ask who moved the account, and why',
      'Rotate the secrets that its roles could read: they are outside your guardrails now',
      'Remove the account from grants',
    ],
    falseAlarms: ['New accounts, made by another role than those for it: exempt it'],
    blindSpots: ['Once it has left, an account forwards nothing'],
    page: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_account_migration.html',
    pattern: () =>
      calls('organizations', [
        'AcceptHandshake',
        'CloseAccount',
        'CreateAccount',
        'InviteAccountToOrganization',
        'LeaveOrganization',
        'RemoveAccountFromOrganization',
      ]),
  };
}
