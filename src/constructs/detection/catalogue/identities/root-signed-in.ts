import { administration } from '../../../../model/controls/administration';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { consoleEvents } from '../../trail-pattern';

/** Nobody signs in as root without a reason. */
export function rootSignedIn(): Detection {
  return {
    id: 'root-signed-in',
    intent: 'The root user signs in to the console',
    severity: 'critical',
    control: administration.rootUser,
    techniques: [attack.cloudAccounts],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Ask the owner of the account at once whether it was they',
      'If it was not, recover the root user with AWS Support',
      'Centrally manage root access, so that member accounts have no root credentials',
    ],
    falseAlarms: ['Few tasks need the root user of the management account'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
    pattern: () => consoleEvents(['ConsoleLogin'], { userIdentity: { type: ['Root'] } }),
  };
}
