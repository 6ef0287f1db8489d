import { keyLockout } from '../../../../src/constructs/guardrails/catalogue/keys/key-lockout';
import { requestTags, tagsOf } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: keyLockout(),
  rows: (actors) => {
    const { administrator, breakGlass, deployment } = actors;
    const create = { action: 'kms:CreateKey', resource: '*' };
    const put = { action: 'kms:PutKeyPolicy', resource: actors.key(), tags: tagsOf(actors) };
    const bypass = { 'kms:BypassPolicyLockoutSafetyCheck': true };
    const tagged = requestTags(tagsOf(actors));
    return {
      denied: [
        { what: 'the deployment role writes a policy past the check', by: deployment, ...put, context: bypass },
        { what: 'a break-glass session writes a policy past the check', by: breakGlass, ...put, context: bypass },
        {
          what: 'an administrator writes the policy of any key past the check',
          by: administrator,
          ...put,
          context: bypass,
          tags: {},
        },
        {
          what: 'an administrator creates a key past the check',
          by: administrator,
          ...create,
          context: { ...tagged, ...bypass },
        },
      ],
      allowed: [
        { what: 'Terraform writes a policy', by: deployment, ...put },
        {
          what: 'Terraform creates a key with a policy, and asks for the check',
          by: deployment,
          ...create,
          context: { ...tagged, 'kms:BypassPolicyLockoutSafetyCheck': false },
        },
      ],
    };
  },
};
