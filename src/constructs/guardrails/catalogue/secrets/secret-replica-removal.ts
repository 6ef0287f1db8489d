import { recovery } from '../../../../model/controls/recovery';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'secret-replica-removal';
const exempts = {
  deployment: 'Terraform removes replicas when a Region goes, and before it deletes a secret',
  'break-glass': 'In a disaster a replica is promoted in its Region',
};

/** A replica stays a replica: AWS deletes a removed one at once, and a promoted one rotates and changes alone. */
export function secretReplicaRemoval(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: recovery.replicas,
    intent: 'Nobody but deployment and break-glass removes or promotes the replica of a secret',
    cannotExpress: [],
    exempts,
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RemoveRegionsFromReplication.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['secretsmanager:RemoveRegionsFromReplication', 'secretsmanager:StopReplicationToReplica'],
        resources: ['*'],
        conditions: exceptExempt({ id, exempts }, scope),
      }),
    ],
  };
}
