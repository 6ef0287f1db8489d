import { recovery } from '../../../../model/controls/recovery';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls, READS } from '../../trail-pattern';

/** Somebody still uses a secret that is about to go. */
export function secretReadDeleted(): Detection {
  return {
    id: 'secret-read-deleted',
    intent: 'Somebody reads a secret that is marked for deletion',
    severity: 'medium',
    control: recovery.deletion,
    techniques: [attack.cloudSecrets],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Find the workload in `userIdentity`',
      'Restore the secret if the workload still needs it: the recovery window ends without another warning',
      'Otherwise tell its owner to stop reading it',
    ],
    falseAlarms: ['An old version of a workload runs for a while after its secret was deleted'],
    blindSpots: ['The message is text of Secrets Manager: if AWS words it otherwise, nothing is reported'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/monitoring_cloudwatch_deleted-secrets.html',
    pattern: () =>
      calls('secretsmanager', READS, {
        errorCode: ['InvalidRequestException'],
        errorMessage: [{ wildcard: '*marked for deletion*' }],
      }),
  };
}
