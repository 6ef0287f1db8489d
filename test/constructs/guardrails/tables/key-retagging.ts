import { keyRetagging } from '../../../../src/constructs/guardrails/catalogue/keys/key-retagging';
import { requestTags, tagsOf } from '../../../helpers/synth/guardrails/requests';
import { GUARDED_TAGS, retagging } from '../../../helpers/synth/guardrails/retagging';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: keyRetagging(),
  rows: (actors) => {
    const { administrator, deployment, keyAdministrator } = actors;
    const call = { action: 'kms:TagResource', resource: actors.key() };
    const { denied, allowed } = retagging('a key', call, actors);
    const untag = (...keys: readonly string[]) => ({
      action: 'kms:UntagResource',
      resource: actors.key(),
      tags: tagsOf(actors),
      context: { 'aws:TagKeys': keys },
    });
    return {
      denied: [
        ...denied,
        {
          what: 'an administrator takes the tag by which a key is recognised',
          by: administrator,
          ...untag('CostCenter', 'DataClassification'),
        },
        {
          what: 'an administrator of keys lifts the deletion protection of a key',
          by: keyAdministrator,
          ...untag('DeletionProtection'),
        },
        {
          what: 'an administrator of keys gives a key to another team',
          by: keyAdministrator,
          ...call,
          tags: tagsOf(actors),
          context: requestTags({ Owner: 'x' }),
        },
      ],
      allowed: [
        ...allowed,
        { what: 'an administrator of keys takes a tag that is free', by: keyAdministrator, ...untag('CostCenter') },
        { what: 'Terraform takes a tag that it moves to another key', by: deployment, ...untag('Owner') },
        { what: 'Terraform lifts the deletion protection of a key', by: deployment, ...untag('DeletionProtection') },
        ...GUARDED_TAGS.filter((key) => key !== 'DataClassification').map((key) => ({
          what: `an administrator changes the tag ${key} of a key for anything else`,
          by: administrator,
          ...call,
          tags: { [key]: 'one' },
          context: requestTags({ [key]: 'other' }),
        })),
        {
          what: 'an administrator takes the owner from a key for anything else',
          by: administrator,
          ...untag('Owner'),
          tags: { Owner: 'team-orders' },
        },
      ],
    };
  },
};
