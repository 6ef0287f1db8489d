import { recovery } from '../../../../model/controls/recovery';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'secret-replica-overwrite';

/** A replica never takes the place of another secret. */
export function secretReplicaOverwrite(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: recovery.replicas,
    intent: 'Nobody overwrites a secret of another Region by a replica of the same name',
    cannotExpress: [],
    exempts: {},
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ReplicateSecretToRegions.html',
    statements: () => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['secretsmanager:CreateSecret', 'secretsmanager:ReplicateSecretToRegions'],
        resources: ['*'],
        conditions: [request('Bool', 'secretsmanager:ForceOverwriteReplicaSecret', ['true'])],
      }),
    ],
  };
}
