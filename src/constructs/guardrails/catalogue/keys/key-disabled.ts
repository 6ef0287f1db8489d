import { keys } from '../../../../model/controls/keys';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';
import { keysForSecrets, RECOGNISED_BY_TAG } from './keys-for-secrets';

const id = 'key-disabled';
const exempts = {
  deployment: 'Terraform schedules the deletion of a key that it destroys',
  'break-glass': 'The use of a key is stopped when somebody decrypts who must not',
};

/** A key for secrets stays in use. A key that waits for its deletion decrypts no more than one that is disabled. */
export function keyDisabled(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: keys.retirement,
    intent:
      'Nobody but deployment and break-glass disables a key for secrets, schedules its deletion, deletes its imported material or lets it expire',
    cannotExpress: [
      RECOGNISED_BY_TAG,
      'A key in a custom key store goes out of use with its store, by a call that names no key: `key-stores` keeps the store.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['kms:DeleteImportedKeyMaterial', 'kms:DisableKey', 'kms:ScheduleKeyDeletion'],
        resources: ['*'],
        conditions: [keysForSecrets(), ...exceptExempt({ id, exempts }, scope)],
      }),
      PolicyStatement.deny({
        sid: `${sidOf(id)}Later`,
        actions: ['kms:ImportKeyMaterial'],
        resources: ['*'],
        conditions: [
          keysForSecrets(),
          // The same material, imported once more, expires when the call says so, or says nothing.
          request('StringNotEquals', 'kms:ExpirationModel', ['KEY_MATERIAL_DOES_NOT_EXPIRE']),
          ...exceptExempt({ id, exempts }, scope),
        ],
      }),
    ],
  };
}
