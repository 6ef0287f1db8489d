import { authentication } from '../../../../model/controls/authentication';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls, READS } from '../../trail-pattern';

/** Keys of users last, and are found in files. */
export function secretReadByUser(): Detection {
  return {
    id: 'secret-read-by-user',
    intent: 'An IAM user reads the value of a secret',
    severity: 'high',
    control: authentication.workloads,
    techniques: [attack.cloudAccounts, attack.cloudSecrets],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Find the user and the access key in `userIdentity`',
      'Deactivate the key unless its owner can say what it is for',
      'Give the workload a role, and delete the user',
    ],
    falseAlarms: [
      'Users for emergencies before they assume their role',
      'Tools outside AWS that were never given roles',
    ],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html',
    pattern: () => calls('secretsmanager', READS, { userIdentity: { type: ['IAMUser'] } }),
  };
}
