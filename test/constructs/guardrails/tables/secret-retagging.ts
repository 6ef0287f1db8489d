import { secretRetagging } from '../../../../src/constructs/guardrails/secrets/secret-retagging';
import { ownedBy, requestTags, tagsOf } from '../../../helpers/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretRetagging(),
  rows: (actors) => {
    const { administrator, consumer, deployment, secretsAdministrator } = actors;
    const call = { action: 'secretsmanager:TagResource', resource: actors.secret('orders/database') };
    const tag = { ...call, tags: tagsOf(actors) };
    return {
      denied: [
        {
          what: 'an administrator gives a secret with a `!` in its name to another application',
          by: administrator,
          ...tag,
          resource: actors.secret('orders!database'),
          context: requestTags({ App: 'payments' }),
        },
        {
          what: 'an administrator of secrets gives a secret to another application',
          by: secretsAdministrator,
          ...tag,
          context: requestTags({ App: 'payments' }),
        },
        {
          what: 'a workload adds a tag that is spelled like the one that decides access',
          by: consumer,
          ...tag,
          context: requestTags({ app: 'orders', CostCenter: '12' }),
        },
        {
          what: 'an administrator takes a secret out of its class',
          by: administrator,
          ...tag,
          context: requestTags({ DataClassification: 'standard' }),
        },
      ],
      allowed: [
        {
          what: 'the deployment role changes the owner',
          by: deployment,
          ...tag,
          context: requestTags({ Owner: 'team-payments' }),
        },
        {
          what: 'an administrator of secrets sets a tag that is free',
          by: secretsAdministrator,
          ...tag,
          context: requestTags({ CostCenter: '12' }),
        },
        {
          what: 'an administrator creates a secret, for which AWS asks whether it may be tagged',
          by: administrator,
          ...call,
          context: requestTags(tagsOf(actors)),
        },
        {
          what: 'RDS tags its secret for an administrator',
          by: administrator,
          ...tag,
          resource: actors.serviceSecret('rds!db-0a1b2c3d'),
          tags: { ...tagsOf(actors), ...ownedBy('rds') },
          context: requestTags(tagsOf(actors)),
        },
      ],
    };
  },
};
