import { secretReplicaRegions } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-replica-regions';
import { creation } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretReplicaRegions({ regions: ['eu-central-1', 'eu-west-1'] }),
  rows: (actors) => {
    const { administrator, deployment, regions } = actors;
    const replicate = (...to: readonly string[]) => ({
      action: 'secretsmanager:ReplicateSecretToRegions',
      resource: actors.secret('orders/database'),
      context: { 'secretsmanager:AddReplicaRegions': to },
    });
    return {
      denied: [
        {
          what: 'an administrator replicates a secret to a Region that is not approved',
          by: administrator,
          ...replicate(regions.other),
        },
        {
          what: 'the deployment role replicates a secret to two Regions, of which one is approved',
          by: deployment,
          ...replicate('eu-west-1', regions.other),
        },
        {
          what: 'the deployment role creates a secret with a replica in a Region that is not approved',
          by: deployment,
          ...creation(actors, { 'secretsmanager:AddReplicaRegions': [regions.other] }),
        },
      ],
      allowed: [
        {
          what: 'Terraform creates a secret with a replica',
          by: deployment,
          ...creation(actors, { 'secretsmanager:AddReplicaRegions': ['eu-west-1'] }),
        },
        { what: 'Terraform creates a secret without replicas', by: deployment, ...creation(actors) },
        { what: 'Terraform adds a replica', by: deployment, ...replicate('eu-west-1') },
      ],
    };
  },
};
