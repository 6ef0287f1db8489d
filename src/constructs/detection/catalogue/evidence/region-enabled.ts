import { perimeter } from '../../../../model/controls/perimeter';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** In a new Region nothing watches yet. */
export function regionEnabled(): Detection {
  return {
    id: 'region-enabled',
    intent: 'Somebody enables or disables a Region of an account',
    severity: 'high',
    control: perimeter.locations,
    techniques: [attack.unusedRegions],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Ask who needs the Region',
      'Disable it again unless it is approved',
      'Approved, it needs a forwarding rule: add it to the stacks of the account',
    ],
    falseAlarms: ['A Region that your organization has just approved'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html',
    pattern: () => calls('account', ['DisableRegion', 'EnableRegion']),
  };
}
