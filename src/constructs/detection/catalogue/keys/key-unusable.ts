import { keys } from '../../../../model/controls/keys';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** Without its key a secret cannot be read. */
export function keyUnusable(): Detection {
  return {
    id: 'key-unusable',
    intent: 'Somebody disables a KMS key, schedules its deletion or deletes its material',
    severity: 'critical',
    control: keys.retirement,
    techniques: [attack.dataDestruction],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Cancel the deletion, and enable the key: both take effect at once',
      'List the secrets under the key: each is unreadable meanwhile',
      'Revoke the sessions of the principal if nobody planned it',
    ],
    falseAlarms: ['A key of a system that is being retired by hand'],
    blindSpots: ['A key of another account that encrypts your secrets is recorded there'],
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html',
    endedBy: () => calls('kms', ['CancelKeyDeletion', 'EnableKey', 'ImportKeyMaterial']),
    pattern: () => calls('kms', ['DeleteImportedKeyMaterial', 'DisableKey', 'ScheduleKeyDeletion']),
  };
}
