import { administration } from '../../../../model/controls/administration';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** Without its policy an account can do everything. */
export function guardrailChanged(): Detection {
  return {
    id: 'guardrail-changed',
    intent: 'Somebody changes, detaches or deletes a policy of the organization, or moves an account',
    severity: 'critical',
    control: administration.organization,
    techniques: [attack.disableTools],
    carrier: 'event-rule',
    exempts: {
      deployment: 'It makes such changes, from reviewed plans',
      'account-management': 'AWS Control Tower has policies of its own',
    },
    runbook: [
      'Compare the policies with `cdktf-aws-secrets guardrails`',
      'Apply the plan of `org-guardrails`',
      'Look for what the guardrail would have denied meanwhile',
    ],
    falseAlarms: ['Policies of other teams that are deployed by another role: exempt it'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsorganizations.html',
    pattern: () =>
      calls('organizations', [
        'AttachPolicy',
        'DeletePolicy',
        'DeleteResourcePolicy',
        'DeregisterDelegatedAdministrator',
        'DetachPolicy',
        'DisablePolicyType',
        'MoveAccount',
        'PutResourcePolicy',
        'RegisterDelegatedAdministrator',
        'UpdatePolicy',
      ]),
  };
}
