import { keys } from '../../../../model/controls/keys';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'key-lockout';

/** A key can be managed by somebody: AWS checks it, unless told not to. Nobody is exempt, and no key is left out. */
export function keyLockout(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: keys.lockOut,
    intent: 'Nobody writes the policy of a key past the check that somebody can still change it',
    cannotExpress: [
      'The check asks only whether the caller can write the policy again, not whether others can.',
      'ReplicateKey can leave the check out too, and has no condition key for it: `key-policy-writers` says who can.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html',
    statements: () => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['kms:CreateKey', 'kms:PutKeyPolicy'],
        resources: ['*'],
        conditions: [request('Bool', 'kms:BypassPolicyLockoutSafetyCheck', ['true'])],
      }),
    ],
  };
}
