import { administration } from '../../../../model/controls/administration';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';
import { requireNamePatterns } from '../../name-patterns';

const id = 'role-boundaries';

/** The boundaries that roles and users must carry. */
export interface RoleBoundariesProps {
  /**
   * Names of managed policies, with their paths, in every account: at least one. `*` stands for any characters; three
   * others in a row are needed.
   */
  readonly policies: readonly string[];
}

/**
 * Anybody who can make roles, such as an application team, makes them inside a permissions boundary, and gives rights
 * to no role outside one. The boundaries themselves stay as they were deployed. Give existing roles a boundary before
 * this is enforced: nobody but deployment can change the policies of a role that has none.
 *
 * @throws when there is no name, or one is malformed or too broad
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
export function roleBoundaries(props: RoleBoundariesProps): Guardrail {
  const names = requireNamePatterns('policies', 'managed policies', props.policies);
  const keepers = {
    deployment: 'It makes roles whose policies are composed and reviewed, and the boundaries themselves',
    'account-management': 'It makes the roles with which accounts are governed',
  };
  const exempts = {
    ...keepers,
    // A boundary that denies every call about identities would keep a user from changing the own password.
    'emergency-custodian': 'It makes users for emergencies, which have no policy at all; takes no boundary away',
  };
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: administration.accessRights,
    intent:
      'Nobody makes, empowers or re-trusts a role or user outside a permissions boundary, or takes a boundary away',
    cannotExpress: [
      'What a boundary allows is not compared with what this organization wants: review it as a policy.',
      'Policies of groups and versions of managed policies name no role or user, so no condition key tells whose rights they widen: give a boundary to every user and role that exists.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html',
    statements: (scope) => {
      const boundaries = names.map((name) => `arn:${scope.partition}:iam::*:policy/${name}`);
      const exempt = exceptExempt({ id, exempts: keepers }, scope);
      return [
        PolicyStatement.deny({
          sid: `${sidOf(id)}Carried`,
          actions: [
            'iam:AttachRolePolicy',
            'iam:AttachUserPolicy',
            'iam:CreateRole',
            'iam:CreateUser',
            'iam:PutRolePermissionsBoundary',
            'iam:PutRolePolicy',
            'iam:PutUserPermissionsBoundary',
            'iam:PutUserPolicy',
            'iam:UpdateAssumeRolePolicy',
          ],
          resources: ['*'],
          // A role without a boundary has no such key: a negated operator matches it.
          conditions: [
            request('ArnNotLike', 'iam:PermissionsBoundary', boundaries),
            ...exceptExempt({ id, exempts }, scope),
          ],
        }),
        PolicyStatement.deny({
          sid: `${sidOf(id)}Kept`,
          // A role that is acquired from a template has the boundary of the template, or none: no condition key tells.
          actions: ['iam:AcquireRole', 'iam:DeleteRolePermissionsBoundary', 'iam:DeleteUserPermissionsBoundary'],
          resources: ['*'],
          conditions: exempt,
        }),
        PolicyStatement.deny({
          sid: `${sidOf(id)}Unchanged`,
          actions: [
            'iam:CreatePolicy',
            'iam:CreatePolicyVersion',
            'iam:DeletePolicy',
            'iam:DeletePolicyVersion',
            'iam:SetDefaultPolicyVersion',
          ],
          resources: boundaries,
          conditions: exempt,
        }),
      ];
    },
  };
}
