import { secretReplicaRemoval } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-replica-removal';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretReplicaRemoval(),
  rows: ({ administrator, secretsAdministrator, deployment, breakGlass, consumer, secret, regions }) => {
    const { primary, replica } = regions;
    const remove = {
      action: 'secretsmanager:RemoveRegionsFromReplication',
      resource: secret('orders/database', primary),
    };
    const promote = {
      action: 'secretsmanager:StopReplicationToReplica',
      resource: secret('orders/database', replica),
    };
    return {
      denied: [
        { what: 'an administrator removes a replica', by: administrator, ...remove },
        { what: 'an administrator of secrets removes a replica', by: secretsAdministrator, ...remove },
        { what: 'an administrator promotes a replica', by: administrator, ...promote },
      ],
      allowed: [
        { what: 'Terraform removes the replicas of a secret that it destroys', by: deployment, ...remove },
        { what: 'a break-glass session promotes a replica in a disaster', by: breakGlass, ...promote },
        {
          what: 'a workload reads the replica',
          by: consumer,
          ...promote,
          action: 'secretsmanager:GetSecretValue',
        },
      ],
    };
  },
};
