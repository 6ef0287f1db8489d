import { perimeter } from '../../../../model/controls/perimeter';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'delegation-requests';
const exempts = { 'account-management': 'It decides which partner is let into an account, and for how long' };

/**
 * With a request for delegation a partner asks for a session in an account, with rights that the partner chose; whoever
 * accepts it and sends the token lends theirs.
 */
export function delegationRequests(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: perimeter.identities,
    intent: 'Nobody in an account takes up, accepts or answers a request of a partner for access to it',
    cannotExpress: [
      'What a partner does with access that was given before it ends: the partner fetches its sessions in an account of its own, which no SCP of yours binds.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies-temporary-delegation.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['iam:AcceptDelegationRequest', 'iam:AssociateDelegationRequest', 'iam:SendDelegationToken'],
        resources: ['*'],
        conditions: exceptExempt({ id, exempts }, scope),
      }),
    ],
  };
}
