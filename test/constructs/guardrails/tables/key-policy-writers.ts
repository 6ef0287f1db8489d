import { keyPolicyWriters } from '../../../../src/constructs/guardrails/catalogue/keys/key-policy-writers';
import { tagsOf } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: keyPolicyWriters(),
  rows: (actors) => {
    const { administrator, breakGlass, deployment, keyAdministrator } = actors;
    const call = (name: string) => ({ action: `kms:${name}`, resource: actors.key(), tags: tagsOf(actors) });
    const put = call('PutKeyPolicy');
    const replicate = { ...call('ReplicateKey'), context: { 'kms:ReplicaRegion': 'eu-west-1' } };
    return {
      denied: [
        { what: 'an administrator writes the policy of a key for secrets', by: administrator, ...put },
        { what: 'an administrator of keys lets itself decrypt', by: keyAdministrator, ...put },
        { what: 'an administrator copies a key to a Region where its policy is open', by: administrator, ...replicate },
      ],
      allowed: [
        {
          what: 'Terraform writes the policy of a key for secrets, with the check',
          by: deployment,
          ...put,
          context: { 'kms:BypassPolicyLockoutSafetyCheck': false },
        },
        {
          what: 'Terraform makes the replica of a multi-Region key',
          by: deployment,
          ...replicate,
          context: { 'kms:ReplicaRegion': actors.regions.replica },
        },
        { what: 'a break-glass session replaces a policy', by: breakGlass, ...put },
        { what: 'an administrator reads the policy of a key', by: administrator, ...call('GetKeyPolicy') },
        { what: 'a team writes the policy of its own key', by: administrator, ...put, tags: {} },
      ],
    };
  },
};
