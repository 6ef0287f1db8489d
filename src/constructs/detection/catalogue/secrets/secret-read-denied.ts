import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls, READS } from '../../trail-pattern';

/** Somebody tries values that they cannot read. */
export function secretReadDenied(): Detection {
  return {
    id: 'secret-read-denied',
    intent: 'Somebody is denied the value of a secret',
    severity: 'medium',
    control: access.secretPolicies,
    techniques: [attack.cloudSecrets],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Find the principal in `userIdentity` and the secret in `requestParameters`',
      'Ask its owner whether a new version of the workload reads the secret: if so, its grant is missing, and nothing was lost',
      'Otherwise list what else the principal did in that hour, and revoke its sessions',
    ],
    falseAlarms: ['A workload is deployed before its grant', 'A grant was removed while the workload still runs'],
    blindSpots: ['A denial by the policy of a VPC endpoint is a network activity event, which no rule receives'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html',
    pattern: () => calls('secretsmanager', READS, { errorCode: [{ prefix: 'AccessDenied' }] }),
  };
}
