import { secretUntagging } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-untagging';
import { MANDATORY_TAG_KEYS } from '../../../../src/model/mandatory-tag-keys';
import { tagsOf } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretUntagging(),
  rows: (actors) => {
    const { administrator, deployment, breakGlass, secretsAdministrator } = actors;
    const untag = {
      action: 'secretsmanager:UntagResource',
      resource: actors.secret('orders/database'),
      tags: tagsOf(actors),
    };
    return {
      denied: [
        ...MANDATORY_TAG_KEYS.map((tag) => ({
          what: `an administrator takes the tag ${tag}, among others`,
          by: administrator,
          ...untag,
          context: { 'aws:TagKeys': ['CostCenter', tag] },
        })),
        {
          what: 'the deployment role takes a mandatory tag',
          by: deployment,
          ...untag,
          context: { 'aws:TagKeys': ['Owner'] },
        },
        {
          what: 'the deployment role takes a mandatory tag together with that of the deletion protection',
          by: deployment,
          ...untag,
          context: { 'aws:TagKeys': ['DeletionProtection', 'Owner'] },
        },
        ...Object.entries({ administrator, secretsAdministrator, breakGlass }).map(([name, by]) => ({
          what: `${name} lifts the deletion protection of a secret`,
          by,
          ...untag,
          context: { 'aws:TagKeys': ['CostCenter', 'DeletionProtection'] },
        })),
        {
          what: 'a break-glass session takes a mandatory tag',
          by: breakGlass,
          ...untag,
          context: { 'aws:TagKeys': ['App'] },
        },
      ],
      allowed: [
        {
          what: 'Terraform lifts the deletion protection of a secret',
          by: deployment,
          ...untag,
          context: { 'aws:TagKeys': ['DeletionProtection'] },
        },
        {
          what: 'the deployment role takes a tag that is free',
          by: deployment,
          ...untag,
          context: { 'aws:TagKeys': ['CostCenter'] },
        },
        {
          what: 'an administrator takes a tag that is spelled like a mandatory one',
          by: administrator,
          ...untag,
          context: { 'aws:TagKeys': ['owner'] },
        },
      ],
    };
  },
};
