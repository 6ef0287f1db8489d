import { rotation } from '../../../../model/controls/rotation';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** What no longer rotates is found by nobody. */
export function rotationCancelled(): Detection {
  return {
    id: 'rotation-cancelled',
    intent: 'Somebody turns the rotation of a secret off',
    severity: 'high',
    control: rotation.schedule,
    techniques: [attack.disableTools],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Ask who did it, and for which incident',
      'Apply the plan, which turns it on again',
      'Rotate the secret if it is past its date',
    ],
    falseAlarms: ['A rollback that needs rotation to stand still'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CancelRotateSecret.html',
    endedBy: () => calls('secretsmanager', ['RotateSecret']),
    pattern: () => calls('secretsmanager', ['CancelRotateSecret']),
  };
}
