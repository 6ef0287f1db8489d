import { keys } from '../../../../model/controls/keys';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** The key’s policy decides who decrypts. */
export function keyPolicyChanged(): Detection {
  return {
    id: 'key-policy-changed',
    intent: 'Somebody writes the policy of a KMS key outside deployment',
    severity: 'high',
    control: keys.policies,
    techniques: [attack.accountManipulation],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Read the new policy in `requestParameters`, and name whom it admits',
      'Apply the plan, which puts the policy of the code back',
      'Rotate the secrets under the key if somebody else could decrypt',
    ],
    falseAlarms: ['Teams whose keys are deployed by another role: exempt it'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying.html',
    pattern: () => calls('kms', ['PutKeyPolicy']),
  };
}
