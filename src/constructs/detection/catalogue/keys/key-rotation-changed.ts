import { keys } from '../../../../model/controls/keys';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** An old key stays old. */
export function keyRotationChanged(): Detection {
  return {
    id: 'key-rotation-changed',
    intent: 'Somebody turns the rotation of a KMS key off, or imports material',
    severity: 'medium',
    control: keys.rotation,
    techniques: [attack.disableTools],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Ask who did it, and why',
      'Apply the plan, which turns rotation on again',
      'Imported material is known outside AWS: replace the key if it is one of secrets',
    ],
    falseAlarms: ['A key whose material is yours by intent'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
    pattern: () => calls('kms', ['DisableKeyRotation', 'ImportKeyMaterial']),
  };
}
