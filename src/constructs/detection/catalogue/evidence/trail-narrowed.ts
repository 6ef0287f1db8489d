import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** A trail that records less looks as before. */
export function trailNarrowed(): Detection {
  return {
    id: 'trail-narrowed',
    intent: 'Somebody changes what a trail records, or where',
    severity: 'critical',
    control: audit.trail,
    techniques: [attack.disableLogs],
    carrier: 'event-rule',
    exempts: {
      deployment: 'It makes such changes, from reviewed plans',
      'account-management': 'AWS Control Tower sets up trails of its own',
    },
    runbook: [
      'Compare the selectors and the bucket in `requestParameters` with the code',
      'Apply the plan, which sets them again',
      'Look at event history for what happened meanwhile',
    ],
    falseAlarms: ['AWS Control Tower updates its landing zone: exempt its role'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudtrail.html',
    pattern: () => calls('cloudtrail', ['DeregisterOrganizationDelegatedAdmin', 'PutEventSelectors', 'UpdateTrail']),
  };
}
