import { keys } from '../../../../model/controls/keys';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'key-stores';
const exempts = { deployment: 'Key stores are made, connected and removed from reviewed plans' };

/** The keys of a custom key store go out of use with it, by a call that names no key. */
export function keyStores(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: keys.custody,
    intent: 'Nobody but deployment makes, connects, disconnects, changes or deletes a custom key store',
    cannotExpress: [
      'What happens in the CloudHSM cluster or the external key manager behind a store is not a call to KMS.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-store-overview.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: [
          'kms:ConnectCustomKeyStore',
          'kms:CreateCustomKeyStore',
          'kms:DeleteCustomKeyStore',
          'kms:DisconnectCustomKeyStore',
          'kms:UpdateCustomKeyStore',
        ],
        resources: ['*'],
        conditions: exceptExempt({ id, exempts }, scope),
      }),
    ],
  };
}
