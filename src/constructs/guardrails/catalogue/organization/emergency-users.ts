import { Arn } from '../../../../model/arn';
import { administration } from '../../../../model/controls/administration';
import { caller } from '../../../../model/policy/conditions';
import { Principal } from '../../../../model/policy/principal';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';
import { requireSome } from '../../option-checks';
import { GROUP_CHANGES, USER_CHANGES } from './user-changes';

const id = 'emergency-users';
const exempts = {
  'emergency-custodian': 'The one role that enrols, replaces and revokes these users; every use raises an alarm',
};

/** Who can assume roles for emergencies. */
export interface EmergencyUsersProps {
  /** Full ARNs of the IAM users: what `BreakGlassRole` has as `userArns`. At least one. */
  readonly userArns: readonly string[];
}

/**
 * The users who can assume a role for emergencies keep their password, keys and second factor: anybody who can give
 * such a user a new one is the user, and assumes the role. Neither deployment nor the account's root user is exempt.
 *
 * @throws when there is no user, or an ARN is not a user's
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users.html
 */
export function emergencyUsers({ userArns }: EmergencyUsersProps): Guardrail {
  requireSome('userArns', id, userArns);
  const users = userArns.map(Arn.parse);
  for (const user of users) Principal.user(user);
  const accounts = [...new Set(users.map(({ account }) => account))].sort();
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: administration.emergencyUsers,
    intent:
      'Nobody but their custodian makes, changes, groups or deletes the users for emergencies, or gives them credentials',
    cannotExpress: [
      'Calls about groups name no user, so in the accounts of these users the custodian alone changes who is in which group.',
      'The custodian’s trust policy says who can assume its role, and deployment writes it: review it, and let it name people.',
      'The role for emergencies and its trust policy are kept by `protected-roles`.',
      'A user who lost both keys cannot enrol another: the custodian does it, and where the custodian is out of reach, nobody in the account can.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html',
    statements: (scope) => {
      const resources = users.map(String);
      const exempt = exceptExempt({ id, exempts }, scope);
      return [
        PolicyStatement.deny({ sid: sidOf(id), actions: USER_CHANGES, resources, conditions: exempt }),
        PolicyStatement.deny({
          sid: `${sidOf(id)}Password`,
          // Only users call it, for themselves and with the old password.
          actions: ['iam:ChangePassword'],
          resources,
          conditions: [caller('BoolIfExists', 'aws:MultiFactorAuthPresent', ['false'])],
        }),
        PolicyStatement.deny({
          sid: `${sidOf(id)}Groups`,
          actions: GROUP_CHANGES,
          resources: ['*'],
          conditions: [caller('StringEquals', 'aws:PrincipalAccount', accounts), ...exempt],
        }),
      ];
    },
  };
}
