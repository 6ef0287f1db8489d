import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** Nothing is seen from now on. */
export function trailStopped(): Detection {
  return {
    id: 'trail-stopped',
    intent: 'Somebody stops or deletes a trail',
    severity: 'critical',
    control: audit.trail,
    techniques: [attack.disableLogs],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Start it again with StartLogging, or apply the plan',
      'Revoke the sessions of the principal',
      'Look at event history, which nobody can stop, for what happened meanwhile',
    ],
    falseAlarms: ['A trail of a team that is being retired'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudtrail.html',
    endedBy: () => calls('cloudtrail', ['StartLogging']),
    pattern: () => calls('cloudtrail', ['DeleteTrail', 'StopLogging']),
  };
}
