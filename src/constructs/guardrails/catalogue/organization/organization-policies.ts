import { administration } from '../../../../model/controls/administration';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'organization-policies';
const exempts = { deployment: 'Guardrails are changed in a pull request, and applied by Terraform' };

/**
 * Guardrails stay attached. The management account is bound by no SCP, but a member account to which policies are
 * delegated is: without this one, whoever administers it detaches every other. People in an emergency are bound too:
 * the management account can always detach a policy.
 */
export function organizationPolicies(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: administration.organization,
    intent:
      'Nobody in a member account changes, attaches or detaches a policy of the organization, or moves an account',
    cannotExpress: ['No SCP binds the management account: keep its roles few, and its deployment reviewed.'],
    exempts,
    page: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_delegate_policies.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: [
          'organizations:AttachPolicy',
          'organizations:DeletePolicy',
          'organizations:DeleteResourcePolicy',
          'organizations:DetachPolicy',
          'organizations:DisablePolicyType',
          'organizations:MoveAccount',
          'organizations:PutResourcePolicy',
          'organizations:UpdatePolicy',
        ],
        resources: ['*'],
        conditions: exceptExempt({ id, exempts }, scope),
      }),
    ],
  };
}
