import { keys } from '../../../../model/controls/keys';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';
import { keysForSecrets, RECOGNISED_BY_TAG } from './keys-for-secrets';

const id = 'key-policy-writers';
const exempts = {
  deployment: 'Policies of keys come from grants, through a pull request',
  'break-glass': 'A policy that locks everybody out is replaced',
};

/**
 * Who can write the policies of keys for secrets: the policy is the gate to every value. Administrators of keys are
 * not exempt, as whoever writes the policy can let themselves decrypt. A replica of a multi-Region key has the same
 * material and a policy of its own, so making one counts as writing a policy.
 */
export function keyPolicyWriters(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: keys.policies,
    intent:
      'Nobody but deployment and break-glass writes the policy of a key for secrets, or copies it to another Region',
    cannotExpress: [
      RECOGNISED_BY_TAG,
      'What a policy says: no condition key tells, neither when it is put nor when a key is created. The review of pull requests does.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['kms:PutKeyPolicy', 'kms:ReplicateKey'],
        resources: ['*'],
        conditions: [keysForSecrets(), ...exceptExempt({ id, exempts }, scope)],
      }),
    ],
  };
}
