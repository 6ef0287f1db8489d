import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** What may not enter the bus is not matched. */
export function eventBusChanged(): Detection {
  return {
    id: 'event-bus-changed',
    intent: 'Somebody changes who can send events to a bus, or deletes a bus',
    severity: 'high',
    control: audit.monitoring,
    techniques: [attack.disableTools],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: ['Compare the policy of the bus with the code', 'Apply the plan, which puts it again'],
    falseAlarms: ['Teams with buses of their own: exempt the role that deploys them'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridge.html',
    pattern: () => calls('events', ['DeleteEventBus', 'PutPermission', 'RemovePermission']),
  };
}
