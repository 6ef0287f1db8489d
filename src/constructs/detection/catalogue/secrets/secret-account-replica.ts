import { perimeter } from '../../../../model/controls/perimeter';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** Every new value goes to the other account, too. */
export function secretAccountReplica(): Detection {
  return {
    id: 'secret-account-replica',
    intent: 'Somebody links a secret with a replica in another account',
    severity: 'critical',
    control: perimeter.outgoing,
    techniques: [attack.transferToAccount],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'End the link with DisassociateCrossAccountReplica, by deployment',
      'Find the account in `requestParameters`: if it is not yours, rotate the secret',
      'Look for the guardrail secret-account-replicas',
    ],
    falseAlarms: ['Somebody makes a change by hand that a plan should make'],
    blindSpots: ['The values that were copied before stay with the replica'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_cross-account-replication.html',
    pattern: () =>
      calls('secretsmanager', [
        'AcceptCrossAccountReplication',
        'AssociateCrossAccountReplica',
        'DisassociateCrossAccountReplica',
      ]),
  };
}
