import { secretReplicaOverwrite } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-replica-overwrite';
import { creation } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretReplicaOverwrite(),
  rows: (actors) => {
    const { administrator, breakGlass, deployment, regions } = actors;
    const overwrite = { 'secretsmanager:ForceOverwriteReplicaSecret': true };
    const replicate = (force: boolean) => ({
      action: 'secretsmanager:ReplicateSecretToRegions',
      resource: actors.secret('orders/database'),
      context: {
        'secretsmanager:AddReplicaRegions': [regions.replica],
        'secretsmanager:ForceOverwriteReplicaSecret': force,
      },
    });
    return {
      denied: [
        { what: 'an administrator replicates over another secret', by: administrator, ...replicate(true) },
        { what: 'a break-glass session replicates over another secret', by: breakGlass, ...replicate(true) },
        {
          what: 'the deployment role creates a secret that overwrites others',
          by: deployment,
          ...creation(actors, overwrite),
        },
      ],
      allowed: [
        { what: 'Terraform adds a replica and says that it overwrites nothing', by: deployment, ...replicate(false) },
        { what: 'Terraform creates a secret', by: deployment, ...creation(actors) },
      ],
    };
  },
};
