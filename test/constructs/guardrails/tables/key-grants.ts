import { keyGrants } from '../../../../src/constructs/guardrails/catalogue/keys/key-grants';
import { tagsOf } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: keyGrants(),
  rows: (actors) => {
    const { administrator, deployment, keyAdministrator } = actors;
    const grant = (forService?: boolean) => ({
      action: 'kms:CreateGrant',
      resource: actors.key(),
      tags: tagsOf(actors),
      context: { 'kms:GrantIsForAWSResource': forService },
    });
    return {
      denied: [
        { what: 'an administrator makes a grant on a key for secrets', by: administrator, ...grant(false) },
        { what: 'an administrator of keys makes a grant, and the flag is absent', by: keyAdministrator, ...grant() },
        { what: 'the deployment role makes a grant on a key for secrets', by: deployment, ...grant(false) },
      ],
      allowed: [
        { what: 'RDS makes a grant for the secret of a master user', by: administrator, ...grant(true) },
        {
          what: 'an administrator of keys revokes a grant',
          by: keyAdministrator,
          ...grant(false),
          action: 'kms:RevokeGrant',
        },
        {
          what: 'an administrator makes a grant on a key that is not for secrets',
          by: administrator,
          ...grant(false),
          tags: {},
        },
      ],
    };
  },
};
