import { rotation } from '../../../../model/controls/rotation';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** A value that nobody planned is a value that somebody chose. */
export function secretValueWritten(): Detection {
  return {
    id: 'secret-value-written',
    intent: 'Somebody writes the value of a secret who neither rotates nor deploys',
    severity: 'medium',
    control: rotation.integrity,
    techniques: [attack.accountManipulation],
    carrier: 'event-rule',
    exempts: {
      deployment: 'It seeds values from reviewed plans',
      rotation: 'It stages a version in every rotation',
      'secrets-administrator': 'They deliver values that come from others',
    },
    runbook: [
      'Ask the owner of the secret whether they delivered a new value',
      'Otherwise move AWSCURRENT back to the version before, and revoke the sessions of the principal',
      'Rotate the secret',
    ],
    falseAlarms: ['Owners who deliver values: exempt the role that the secret grants writing to'],
    blindSpots: ['UpdateSecret can write a value, too, and looks the same as a new description'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html',
    pattern: () => calls('secretsmanager', ['PutSecretValue']),
  };
}
