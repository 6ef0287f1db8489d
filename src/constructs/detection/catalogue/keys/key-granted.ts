import { keys } from '../../../../model/controls/keys';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** A grant passes by the key’s policy. */
export function keyGranted(): Detection {
  return {
    id: 'key-granted',
    intent: 'Somebody makes a grant on a KMS key',
    severity: 'high',
    control: keys.grants,
    techniques: [attack.accountManipulation],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Name the grantee and the operations in `requestParameters`',
      'Revoke the grant with RevokeGrant unless its maker can say what it is for',
      'Look for Decrypt calls by the grantee',
    ],
    falseAlarms: ['Tools that encrypt volumes with a role of their own'],
    blindSpots: ['Grants that AWS services make for their own resources are left out'],
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html',
    pattern: () => calls('kms', ['CreateGrant'], { userIdentity: { invokedBy: [{ exists: false }] } }),
  };
}
