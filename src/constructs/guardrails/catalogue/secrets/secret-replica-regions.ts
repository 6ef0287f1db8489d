import { perimeter } from '../../../../model/controls/perimeter';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';
import { requireRegions } from '../../option-checks';

const id = 'secret-replica-regions';

/** Where replicas of secrets may be. */
export interface SecretReplicaRegionsOptions {
  /** Codes of Regions, such as `eu-west-1`. At least one: the Region of the secrets alone allows no replica. */
  readonly regions: readonly string[];
}

/**
 * A secret is replicated only to approved Regions. Limits on `aws:RequestedRegion` do not see where a replica goes: the
 * call is made in the Region of the secret.
 *
 * @throws when there is no Region, or one is not the code of a Region
 */
export function secretReplicaRegions({ regions }: SecretReplicaRegionsOptions): Guardrail {
  requireRegions(id, regions);
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: perimeter.locations,
    intent: 'Nobody replicates a secret to a Region that is not approved',
    cannotExpress: [
      'The keys of the replicas: no condition key tells them, so `secret-key-changes` leaves replication to deployment.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ReplicateSecretToRegions.html',
    statements: () => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['secretsmanager:CreateSecret', 'secretsmanager:ReplicateSecretToRegions'],
        resources: ['*'],
        conditions: [request('ForAnyValue:StringNotEquals', 'secretsmanager:AddReplicaRegions', regions)],
      }),
    ],
  };
}
