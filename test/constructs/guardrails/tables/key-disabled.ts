import { keyDisabled } from '../../../../src/constructs/guardrails/keys/key-disabled';
import { tagsOf } from '../../../helpers/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/guardrails/table';

export const table: GuardrailTable = {
  guardrail: keyDisabled(),
  rows: (actors) => {
    const { administrator, breakGlass, deployment, keyAdministrator, consumer } = actors;
    const call = (name: string) => ({ action: `kms:${name}`, resource: actors.key(), tags: tagsOf(actors) });
    return {
      denied: [
        { what: 'an administrator disables a key for secrets', by: administrator, ...call('DisableKey') },
        { what: 'an administrator of keys disables a key for secrets', by: keyAdministrator, ...call('DisableKey') },
        {
          what: 'an administrator schedules the deletion of a key for secrets',
          by: administrator,
          ...call('ScheduleKeyDeletion'),
        },
        {
          what: 'an administrator of keys deletes the imported material of a key for secrets',
          by: keyAdministrator,
          ...call('DeleteImportedKeyMaterial'),
        },
      ],
      allowed: [
        { what: 'Terraform destroys a key for secrets', by: deployment, ...call('ScheduleKeyDeletion') },
        { what: 'a break-glass session disables a key for secrets', by: breakGlass, ...call('DisableKey') },
        { what: 'an administrator of keys enables a key again', by: keyAdministrator, ...call('EnableKey') },
        { what: 'an administrator of keys cancels a deletion', by: keyAdministrator, ...call('CancelKeyDeletion') },
        { what: 'a workload decrypts', by: consumer, ...call('Decrypt') },
        {
          what: 'an administrator disables a key that is not for secrets',
          by: administrator,
          ...call('DisableKey'),
          tags: { Name: 'backups' },
        },
      ],
    };
  },
};
