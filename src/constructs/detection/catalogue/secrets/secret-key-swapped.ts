import { encryption } from '../../../../model/controls/encryption';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** Under another key, other people decrypt. */
export function secretKeySwapped(): Detection {
  return {
    id: 'secret-key-swapped',
    intent: 'Somebody gives a secret another key outside deployment',
    severity: 'high',
    control: encryption.customerKeys,
    techniques: [attack.dataEncrypted, attack.accountManipulation],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Look whose key it is: a key of another account can be taken away, and the secret with it',
      'Set the secret’s own key again by a plan',
      'Rotate the secret if the key belongs to somebody else',
    ],
    falseAlarms: ['Somebody makes a change by hand that a plan should make'],
    blindSpots: ['Versions that were encrypted before keep their key'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html',
    pattern: () => calls('secretsmanager', ['UpdateSecret'], { requestParameters: { kmsKeyId: [{ exists: true }] } }),
  };
}
