import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** The policy says who reads. */
export function secretPolicyChanged(): Detection {
  return {
    id: 'secret-policy-changed',
    intent: 'Somebody changes the policy of a secret outside deployment',
    severity: 'high',
    control: access.secretPolicies,
    techniques: [attack.accountManipulation],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Read the new policy in `requestParameters`, and name whom it admits',
      'Apply the plan, which puts the policy of the code back',
      'Rotate the secret if somebody read it in between',
    ],
    falseAlarms: ['Somebody makes a change by hand that a plan should make'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html',
    pattern: () => calls('secretsmanager', ['DeleteResourcePolicy', 'PutResourcePolicy']),
  };
}
