import { GOOD_PRACTICE } from '../../../model/frameworks';
import { PolicyStatement } from '../../../model/policy/statement';
import { type Guardrail, sidOf } from '../guardrail';

const id = 'leave-organization';

/** A member account stays where guardrails reach it. Only the management account, which no SCP binds, lets it go. */
export function leaveOrganization(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    intent: 'Nobody in a member account takes it out of the organization or closes it',
    cannotExpress: [],
    exempts: {},
    scope: ['O01', 'O04'],
    frameworks: GOOD_PRACTICE,
    page: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
    statements: () => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['account:CloseAccount', 'organizations:LeaveOrganization'],
        resources: ['*'],
      }),
    ],
  };
}
