import { recovery } from '../../../../model/controls/recovery';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** A deleted secret is an outage that begins at once. */
export function secretDeleted(): Detection {
  return {
    id: 'secret-deleted',
    intent: 'Somebody deletes a secret outside deployment',
    severity: 'high',
    control: recovery.deletion,
    techniques: [attack.dataDestruction],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Restore it with RestoreSecret while its recovery window lasts',
      'Find the workloads that read it in the last 90 days',
      'Ask who deleted it, and why not by a plan',
    ],
    falseAlarms: ['Somebody makes a change by hand that a plan should make'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html',
    endedBy: () => calls('secretsmanager', ['RestoreSecret']),
    pattern: () => calls('secretsmanager', ['DeleteSecret']),
  };
}
