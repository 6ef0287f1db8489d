import { keyRotation } from '../../../../src/constructs/guardrails/catalogue/keys/key-rotation';
import { tagsOf } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: keyRotation({ longestPeriodDays: 365 }),
  rows: (actors) => {
    const { administrator, deployment, keyAdministrator } = actors;
    const call = (name: string, days?: number) => ({
      action: `kms:${name}`,
      resource: actors.key(),
      tags: tagsOf(actors),
      context: { 'kms:RotationPeriodInDays': days },
    });
    return {
      denied: [
        { what: 'an administrator of keys switches rotation off', by: keyAdministrator, ...call('DisableKeyRotation') },
        { what: 'the deployment role switches rotation off', by: deployment, ...call('DisableKeyRotation') },
        {
          what: 'an administrator has a key rotated every 366 days',
          by: administrator,
          ...call('EnableKeyRotation', 366),
        },
      ],
      allowed: [
        { what: 'Terraform switches rotation on', by: deployment, ...call('EnableKeyRotation') },
        { what: 'Terraform has a key rotated every 365 days', by: deployment, ...call('EnableKeyRotation', 365) },
        { what: 'an administrator of keys rotates now', by: keyAdministrator, ...call('RotateKeyOnDemand') },
        {
          what: 'an administrator switches off the rotation of a key that is not for secrets',
          by: administrator,
          ...call('DisableKeyRotation'),
          tags: {},
        },
        {
          what: 'a team has its own key rotated every 730 days',
          by: administrator,
          ...call('EnableKeyRotation', 730),
          tags: {},
        },
      ],
    };
  },
};
