import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls, READS } from '../../trail-pattern';

/** A value on a screen can be photographed. */
export function secretReadInConsole(): Detection {
  return {
    id: 'secret-read-in-console',
    intent: 'Somebody reads the value of a secret in the console',
    severity: 'low',
    control: access.production,
    techniques: [attack.cloudSecrets],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Find the person in the session name of `userIdentity.arn`',
      'Ask them what the value was needed for',
      'Rotate the secret if it belongs to production and no ticket names it',
    ],
    falseAlarms: ['People with the permission set SecretsReader do this by intent'],
    blindSpots: ['A person who copies the session’s credentials to a terminal is no longer in the console'],
    page: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html',
    pattern: () => calls('secretsmanager', READS, { sessionCredentialFromConsole: ['true'] }),
  };
}
