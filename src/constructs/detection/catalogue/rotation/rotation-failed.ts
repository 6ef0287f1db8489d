import { rotation } from '../../../../model/controls/rotation';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { serviceEvents } from '../../trail-pattern';

/** A rotation did not get to its end. */
export function rotationFailed(): Detection {
  return {
    id: 'rotation-failed',
    intent: 'A rotation fails, or does not pass its test',
    severity: 'high',
    control: rotation.monitored,
    techniques: [attack.serviceStop],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Find the secret in `additionalEventData` and the step in `errorMessage`',
      'Read the log of the rotation function',
      'The old value stays current: repair the cause, then rotate again',
    ],
    falseAlarms: ['The database was restarted while it rotated'],
    blindSpots: ['A rotation that never starts is no event: the rule on overdue rotations finds it'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html',
    endedBy: () => serviceEvents('secretsmanager', ['RotationSucceeded']),
    pattern: () => serviceEvents('secretsmanager', ['RotationFailed', 'TestRotationFailed']),
  };
}
