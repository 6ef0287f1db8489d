import { keyTags } from '../../../../src/constructs/guardrails/catalogue/keys/key-tags';
import { MANDATORY_TAG_KEYS } from '../../../../src/model/mandatory-tag-keys';
import { requestTags, tagsOf, withoutTag } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: keyTags(),
  rows: (actors) => {
    const { administrator, controlTower, deployment } = actors;
    const create = { action: 'kms:CreateKey', resource: '*' };
    const tags = requestTags(tagsOf(actors));
    return {
      denied: MANDATORY_TAG_KEYS.map((tag) => ({
        what: `the deployment role creates a key without the tag ${tag}`,
        by: deployment,
        ...create,
        context: { ...tags, ...withoutTag(tag) },
      })),
      allowed: [
        { what: 'Terraform creates a key with every tag', by: deployment, ...create, context: tags },
        { what: 'an administrator creates a key with every tag', by: administrator, ...create, context: tags },
        { what: 'Control Tower creates a key of its baseline', by: controlTower, ...create },
      ],
    };
  },
};
