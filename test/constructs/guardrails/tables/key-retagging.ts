import { keyRetagging } from '../../../../src/constructs/guardrails/keys/key-retagging';
import { requestTags, tagsOf } from '../../../helpers/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/guardrails/table';

export const table: GuardrailTable = {
  guardrail: keyRetagging(),
  rows: (actors) => {
    const { administrator, deployment, keyAdministrator } = actors;
    const tag = (tags: Readonly<Record<string, string>>) => ({
      action: 'kms:TagResource',
      resource: actors.key(),
      tags: tagsOf(actors),
      context: requestTags(tags),
    });
    const untag = (...keys: readonly string[]) => ({
      action: 'kms:UntagResource',
      resource: actors.key(),
      tags: tagsOf(actors),
      context: { 'aws:TagKeys': keys },
    });
    return {
      denied: [
        {
          what: 'an administrator takes the tag by which a key is recognised',
          by: administrator,
          ...untag('CostCenter', 'DataClassification'),
        },
        { what: 'an administrator of keys gives a key to another team', by: keyAdministrator, ...tag({ Owner: 'x' }) },
        { what: 'an administrator adds a tag that is spelled alike', by: administrator, ...tag({ environment: 'x' }) },
      ],
      allowed: [
        { what: 'Terraform changes the owner of a key', by: deployment, ...tag({ Owner: 'team-payments' }) },
        { what: 'an administrator of keys sets a tag that is free', by: keyAdministrator, ...tag({ CostCenter: '1' }) },
        { what: 'an administrator of keys takes a tag that is free', by: keyAdministrator, ...untag('CostCenter') },
        {
          what: 'an administrator creates a key, for which AWS asks whether it may be tagged',
          by: administrator,
          ...tag(tagsOf(actors)),
          tags: {},
        },
      ],
    };
  },
};
