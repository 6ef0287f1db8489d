import { keyDisabled } from '../../../../src/constructs/guardrails/catalogue/keys/key-disabled';
import { tagsOf } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: keyDisabled(),
  rows: (actors) => {
    const { administrator, breakGlass, deployment, keyAdministrator, consumer } = actors;
    const call = (name: string) => ({ action: `kms:${name}`, resource: actors.key(), tags: tagsOf(actors) });
    return {
      denied: [
        {
          what: 'an administrator of keys imports the material of a key for secrets again, to expire tomorrow',
          by: keyAdministrator,
          ...call('ImportKeyMaterial'),
          context: { 'kms:ExpirationModel': 'KEY_MATERIAL_EXPIRES' },
        },
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
        {
          what: 'Terraform imports material that expires',
          by: deployment,
          ...call('ImportKeyMaterial'),
          context: { 'kms:ExpirationModel': 'KEY_MATERIAL_EXPIRES' },
        },
        {
          what: 'an administrator imports material that expires for a key that is not for secrets',
          by: administrator,
          ...call('ImportKeyMaterial'),
          tags: { Name: 'backups' },
          context: { 'kms:ExpirationModel': 'KEY_MATERIAL_EXPIRES' },
        },
        {
          what: 'an administrator of keys imports material again that does not expire',
          by: keyAdministrator,
          ...call('ImportKeyMaterial'),
          context: { 'kms:ExpirationModel': 'KEY_MATERIAL_DOES_NOT_EXPIRE' },
        },
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
