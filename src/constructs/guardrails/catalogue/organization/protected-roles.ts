import { administration } from '../../../../model/controls/administration';
import { PolicyStatement } from '../../../../model/policy/statement';
import { arnPatterns, exceptExempt } from '../../exempt-roles';
import { type Guardrail, type GuardrailScope, sidOf } from '../../guardrail';
import { requireNamePatterns } from '../../name-patterns';
import type { ExemptRole } from '../../role-patterns';

const id = 'protected-roles';

const CHANGES = [
  'iam:AttachRolePolicy',
  'iam:CreateRole',
  'iam:DeleteRole',
  'iam:DeleteRolePermissionsBoundary',
  'iam:DeleteRolePolicy',
  'iam:DetachRolePolicy',
  'iam:PutRolePermissionsBoundary',
  'iam:PutRolePolicy',
  'iam:TagRole',
  'iam:UntagRole',
  'iam:UpdateAssumeRolePolicy',
  'iam:UpdateRole',
  'iam:UpdateRoleDescription',
];

/** Roles that are protected beside those that guardrails exempt. */
export interface ProtectedRolesProps {
  /**
   * Names of roles, with their paths, such as those of consumers. `*` stands for any characters; three others in a row
   * are needed. They may still be passed to services by anybody who can pass them: a workload's own pipelines do that.
   *
   * @default - the roles that guardrails exempt alone
   */
  readonly roles?: readonly string[];
}

/**
 * Guardrails exempt roles by name. This one keeps those names: nobody makes such a role, takes one over, or hands one
 * to a service. Identity Center makes and changes the roles of its permission sets with a role of its own that is
 * linked to the service, which no SCP binds.
 *
 * @throws when a name is malformed or too broad
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/using-service-linked-roles.html
 */
export function protectedRoles({ roles }: ProtectedRolesProps = {}): Guardrail {
  const more = roles === undefined ? [] : requireNamePatterns('roles', 'roles', roles);
  const exempts = {
    deployment: 'It makes, changes and removes these roles, itself included, from reviewed plans',
    'account-management': 'It repairs the deployment role, and is itself managed from the management account',
  };
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: administration.accessRights,
    intent: 'Nobody makes, changes, deletes, tags, hands on or re-trusts a role that guardrails exempt',
    cannotExpress: [
      'The trust policy of such a role says who can assume it: review it as the list of who is exempt.',
      'A managed policy that is attached to such a role has an ARN of its own, and anybody who can write its next version changes the role: give these roles inline policies, as this library does.',
      'A role that is acquired from a template has the name that the template says, which no condition key tells: nobody but the exempt acquires any role.',
      'Function code runs as its role: the guardrail about functions keeps the code of rotation functions.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html',
    statements: (scope) => {
      const exempted = arnPatterns(Object.keys(scope.roles) as ExemptRole[], scope);
      const conditions = exceptExempt({ id, exempts }, scope);
      return [
        PolicyStatement.deny({
          sid: `${sidOf(id)}Changed`,
          actions: CHANGES,
          resources: [...exempted, ...arnsOf(more, scope)],
          conditions,
        }),
        PolicyStatement.deny({
          sid: `${sidOf(id)}Passed`,
          actions: ['iam:PassRole'],
          resources: exempted,
          conditions,
        }),
        PolicyStatement.deny({
          sid: `${sidOf(id)}Acquired`,
          actions: ['iam:AcquireRole'],
          // The template names the role, and neither a resource nor a condition key of the call tells which name that
          // is.
          resources: ['*'],
          conditions,
        }),
      ];
    },
  };
}

function arnsOf(names: readonly string[], { partition }: GuardrailScope): readonly string[] {
  return names.map((name) => `arn:${partition}:iam::*:role/${name}`);
}
