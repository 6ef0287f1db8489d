import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls, READS, wildcards } from '../../trail-pattern';

/** What tools of attackers call themselves, and the systems that these tools are installed on. */
const ATTACK_TOOLS = [
  '*cloudfox*',
  '*kali*',
  '*pacu*',
  '*parrot*',
  '*pentoo*',
  '*stratus-red-team*',
  '*trufflehog*',
  '*TruffleHog*',
];

/** Attackers often leave the agent of their tool as it is. */
export function secretReadByTool(): Detection {
  return {
    id: 'secret-read-by-tool',
    intent: 'A known attack tool reads or lists secrets',
    severity: 'critical',
    control: access.leastPrivilege,
    techniques: [attack.cloudSecrets, attack.serviceDiscovery],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Revoke the sessions of the principal, and deactivate its key',
      'List everything that it did since its first event',
      'Rotate every secret that it read',
    ],
    falseAlarms: [
      'A test of security that you have ordered',
      'A scan of your own repositories that verifies what it finds',
    ],
    blindSpots: ['The user agent is text that the caller chooses'],
    page: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html',
    pattern: () =>
      calls('secretsmanager', [...READS, 'ListSecrets', 'DescribeSecret'], { userAgent: wildcards(ATTACK_TOOLS) }),
  };
}
