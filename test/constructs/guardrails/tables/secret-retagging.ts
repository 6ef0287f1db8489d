import { secretRetagging } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-retagging';
import { ownedBy, requestTags, tagsOf } from '../../../helpers/synth/guardrails/requests';
import { GUARDED_TAGS, retagging } from '../../../helpers/synth/guardrails/retagging';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretRetagging(),
  rows: (actors) => {
    const { administrator, consumer, secretsAdministrator } = actors;
    const call = { action: 'secretsmanager:TagResource', resource: actors.secret('orders/database') };
    const { denied, allowed } = retagging('a secret', call, actors);
    const moved = { ...call, tags: tagsOf(actors), context: requestTags({ App: 'payments' }) };
    return {
      denied: [
        ...denied,
        {
          what: 'an administrator gives a secret with a `!` in its name to another application',
          by: administrator,
          ...moved,
          resource: actors.secret('orders!database'),
        },
        {
          what: 'an administrator of secrets gives a secret to another application',
          by: secretsAdministrator,
          ...moved,
        },
        { what: 'a workload takes the secret of another application', by: consumer, ...moved },
      ],
      allowed: [
        ...allowed,
        ...GUARDED_TAGS.map((key) => ({
          what: `RDS changes the tag ${key} of its secret for an administrator`,
          by: administrator,
          ...call,
          resource: actors.serviceSecret('rds!db-0a1b2c3d'),
          tags: { DeletionProtection: 'x', ...tagsOf(actors), ...ownedBy('rds') },
          context: requestTags({ [key]: 'other' }),
        })),
      ],
    };
  },
};
