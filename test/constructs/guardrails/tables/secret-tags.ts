import { secretTags } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-tags';
import { MANDATORY_TAG_KEYS } from '../../../../src/model/mandatory-tag-keys';
import { creation, withoutTag } from '../../../helpers/synth/guardrails/requests';
import { createdByOwningServices, underOpenNames } from '../../../helpers/synth/guardrails/service-rows';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretTags(),
  rows: (actors) => {
    const { administrator, deployment } = actors;
    return {
      denied: [
        ...underOpenNames('creates a secret without tags', { action: 'secretsmanager:CreateSecret' }, actors),
        ...MANDATORY_TAG_KEYS.map((tag) => ({
          what: `the deployment role creates a secret without the tag ${tag}`,
          by: deployment,
          ...creation(actors, withoutTag(tag)),
        })),
        {
          what: 'an administrator hides behind a `!` in the name of a secret without tags',
          by: administrator,
          ...creation(actors, {
            ...withoutTag('Owner'),
            'secretsmanager:Name': `${actors.environment}/orders!database`,
          }),
        },
        {
          what: 'an administrator creates a secret with an empty owner',
          by: administrator,
          ...creation(actors, { 'aws:RequestTag/Owner': '' }),
        },
        {
          what: 'an administrator creates a secret that does not say whether it is rotated',
          by: administrator,
          ...creation(actors, { 'aws:RequestTag/RotationEnabled': 'perhaps' }),
        },
      ],
      allowed: [
        { what: 'the deployment role creates a secret with every tag', by: deployment, ...creation(actors) },
        {
          what: 'the deployment role creates a secret that is not rotated',
          by: deployment,
          ...creation(actors, { 'aws:RequestTag/RotationEnabled': 'false' }),
        },
        ...createdByOwningServices({}, actors),
      ],
    };
  },
};
