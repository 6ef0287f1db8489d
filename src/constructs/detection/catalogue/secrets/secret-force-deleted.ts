import { recovery } from '../../../../model/controls/recovery';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** What is deleted at once cannot be restored. */
export function secretForceDeleted(): Detection {
  return {
    id: 'secret-force-deleted',
    intent: 'Somebody deletes a secret without a recovery window',
    severity: 'critical',
    control: recovery.deletion,
    techniques: [attack.dataDestruction],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Revoke the sessions of the principal: who deletes one this way can delete all',
      'Make the secret again from its code, and rotate the credential into it',
      'Look for the guardrail secret-force-delete: it was missing, or the role is exempt from it',
    ],
    falseAlarms: ['Environments of tests that are thrown away'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html',
    pattern: () =>
      calls('secretsmanager', ['DeleteSecret'], { requestParameters: { forceDeleteWithoutRecovery: [true] } }),
  };
}
