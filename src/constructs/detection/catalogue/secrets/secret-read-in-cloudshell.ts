import { perimeter } from '../../../../model/controls/perimeter';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls, READS } from '../../trail-pattern';

/** CloudShell is a machine outside your networks. */
export function secretReadInCloudshell(): Detection {
  return {
    id: 'secret-read-in-cloudshell',
    intent: 'Somebody reads the value of a secret in AWS CloudShell',
    severity: 'high',
    control: perimeter.networks,
    techniques: [attack.cloudApi, attack.cloudSecrets],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Find the person in the session name of `userIdentity.arn`',
      'Ask them why the value had to leave the workload',
      'Rotate the secret if they cannot say',
    ],
    falseAlarms: ['An administrator tests a grant'],
    blindSpots: ['The user agent is text that the caller chooses'],
    page: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html',
    pattern: () => calls('secretsmanager', READS, { userAgent: [{ wildcard: '*CloudShell*' }] }),
  };
}
