import { administration } from '../../../../model/controls/administration';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'leave-organization';

/**
 * A member account stays where guardrails reach it. It leaves to become standalone, or by accepting the invitation of
 * another organization, which takes it over at once. Only the management account, which no SCP binds, lets it go.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_account_migration.html
 */
export function leaveOrganization(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: administration.organization,
    intent: 'Nobody in a member account takes it out of the organization, moves it to another or closes it',
    cannotExpress: [
      'Whose invitation is accepted: no condition key tells, so the policy is detached before a move that is meant.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
    statements: () => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['account:CloseAccount', 'organizations:AcceptHandshake', 'organizations:LeaveOrganization'],
        resources: ['*'],
      }),
    ],
  };
}
