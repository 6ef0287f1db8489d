import { secretKeyChanges } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-key-changes';
import { ownedBy, tagsOf } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretKeyChanges(),
  rows: (actors) => {
    const { administrator, breakGlass, deployment, secretsAdministrator, key, regions, secret } = actors;
    const tags = tagsOf(actors);
    const update = { action: 'secretsmanager:UpdateSecret', resource: secret('orders/database'), tags };
    const replicate = { ...update, action: 'secretsmanager:ReplicateSecretToRegions' };
    const named = (arn: string) => ({ 'secretsmanager:KmsKeyArn': arn });
    const there = { 'secretsmanager:AddReplicaRegions': [regions.replica] };
    return {
      denied: [
        {
          what: 'an administrator moves a secret under a key with a policy of their own, in an approved account',
          by: administrator,
          ...update,
          context: named(key()),
        },
        {
          what: 'an administrator moves the replica of a secret under such a key, in the Region of the replica',
          by: administrator,
          ...update,
          resource: secret('orders/database', regions.replica),
          context: named(key()),
        },
        {
          what: 'an administrator names an empty key',
          by: administrator,
          ...update,
          context: named(''),
        },
        {
          what: 'an administrator of secrets names the key that the secret has',
          by: secretsAdministrator,
          ...update,
          context: named(key()),
        },
        {
          what: 'an administrator makes a replica, whose key no condition tells',
          by: administrator,
          ...replicate,
          context: there,
        },
        {
          what: 'somebody in an emergency makes a replica',
          by: breakGlass,
          ...replicate,
          context: there,
        },
      ],
      allowed: [
        {
          what: 'the deployment role moves a secret to another key',
          by: deployment,
          ...update,
          context: named(key()),
        },
        {
          what: 'the deployment role adds a replica',
          by: deployment,
          ...replicate,
          context: there,
        },
        {
          what: 'an administrator changes a description and names no key',
          by: administrator,
          ...update,
          context: { 'secretsmanager:Description': 'Login' },
        },
        {
          what: 'RDS moves its secret to another key, for an administrator',
          by: administrator,
          ...update,
          resource: actors.serviceSecret('rds!db-0a1b2c3d'),
          tags: ownedBy('rds'),
          context: named(key()),
        },
        {
          what: 'a service replicates a secret that it owns, for an administrator',
          by: administrator,
          ...replicate,
          resource: actors.serviceSecret('rds!db-0a1b2c3d'),
          tags: ownedBy('rds'),
          context: there,
        },
      ],
    };
  },
};
