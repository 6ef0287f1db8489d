import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** The check that stops a public policy has just worked. */
export function secretPolicyPublic(): Detection {
  return {
    id: 'secret-policy-public',
    intent: 'Somebody tries to put a public policy on a secret',
    severity: 'critical',
    control: access.secretPolicies,
    techniques: [attack.accountManipulation, attack.cloudSecrets],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Ask the principal what the policy was for',
      'Revoke its sessions if it cannot say',
      'Look for other policies that it wrote, without the check',
    ],
    falseAlarms: ['A mistake in a policy that is being written'],
    blindSpots: ['Without the check a public policy is accepted: the guardrail secret-public-policy demands it'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html',
    pattern: () => calls('secretsmanager', ['PutResourcePolicy'], { errorCode: ['PublicPolicyException'] }),
  };
}
