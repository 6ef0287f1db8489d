import { administration } from '../../../../model/controls/administration';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** The root user of an account has no business with secrets. */
export function secretUsedByRoot(): Detection {
  return {
    id: 'secret-used-by-root',
    intent: 'The root user calls Secrets Manager',
    severity: 'critical',
    control: administration.rootUser,
    techniques: [attack.cloudAccounts, attack.cloudSecrets],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Ask the owner of the account at once whether somebody signed in as root',
      'If nobody did, recover the root user with AWS Support, and rotate what was read',
      'Centrally manage root access, so that member accounts have no root credentials',
    ],
    falseAlarms: ['Nobody should work as root: there are none to expect'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html',
    pattern: () => calls('secretsmanager', undefined, { userIdentity: { type: ['Root'] } }),
  };
}
