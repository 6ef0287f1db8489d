import { rotation } from '../../../../model/controls/rotation';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { serviceEvents } from '../../trail-pattern';

/** A Region has an old value. */
export function replicationFailed(): Detection {
  return {
    id: 'replication-failed',
    intent: 'A replica is not updated',
    severity: 'high',
    control: rotation.monitored,
    techniques: [attack.serviceStop],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Find the secret in `additionalEventData`',
      'Look whether the key of the replica is enabled, and allows Secrets Manager',
      'Run `cdktf-aws-secrets replicas`, which tells which Regions lag',
    ],
    falseAlarms: ['A Region had an outage'],
    blindSpots: ['No page of AWS says in which of the Regions it records the event'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html',
    pattern: () => serviceEvents('secretsmanager', ['ReplicationFailed']),
  };
}
