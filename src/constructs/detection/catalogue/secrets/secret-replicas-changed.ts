import { recovery } from '../../../../model/controls/recovery';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** A replica less is an outage of a Region; one more is a copy. */
export function secretReplicasChanged(): Detection {
  return {
    id: 'secret-replicas-changed',
    intent: 'Somebody adds, removes or promotes a replica outside deployment',
    severity: 'high',
    control: recovery.replicas,
    techniques: [attack.transferToAccount, attack.dataDestruction],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Compare the Regions of the secret with those of its code',
      'Apply the plan, which makes them equal',
      'A promoted replica is a secret of its own: delete it, with a recovery window',
    ],
    falseAlarms: ['Somebody makes a change by hand that a plan should make'],
    blindSpots: ['CreateSecret can add replicas as well'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ReplicateSecretToRegions.html',
    pattern: () =>
      calls('secretsmanager', ['RemoveRegionsFromReplication', 'ReplicateSecretToRegions', 'StopReplicationToReplica']),
  };
}
