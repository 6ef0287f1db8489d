import { rotation } from '../../../../model/controls/rotation';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { serviceEvents } from '../../trail-pattern';

/** Secrets Manager gave a rotation up. */
export function rotationAbandoned(): Detection {
  return {
    id: 'rotation-abandoned',
    intent: 'Secrets Manager abandons a rotation',
    severity: 'high',
    control: rotation.monitored,
    techniques: [attack.serviceStop],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Find the secret in `additionalEventData`',
      'Look whether AWSPENDING is on a version: `cdktf-aws-secrets rollback` lists them',
      'Start the rotation again, and watch the log of its function',
    ],
    falseAlarms: ['A function was deployed while it rotated'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html',
    endedBy: () => serviceEvents('secretsmanager', ['RotationSucceeded']),
    pattern: () => serviceEvents('secretsmanager', ['RotationAbandoned']),
  };
}
