import type { Partition } from '../../model/partition';
import { namesManyPermissionSets } from '../../model/permission-set-role-name';
import type { Condition } from '../../model/policy/condition';
import { caller } from '../../model/policy/conditions';
import type { Guardrail, GuardrailScope } from './guardrail';
import type { ExemptRole } from './role-patterns';

const PATTERN = /^(?:[\w+=,.@-]+\/)*[\w+=,.@-]{3}[\w+=,.@*?/-]*$/;

/**
 * The condition that a caller is none of the roles that a guardrail exempts.
 *
 * @throws when the guardrail exempts a role that has no pattern, or a pattern is too broad
 */
export function exceptExempt(guardrail: Pick<Guardrail, 'id' | 'exempts'>, scope: GuardrailScope): Condition[] {
  const exempts = Object.keys(guardrail.exempts).sort() as ExemptRole[];
  const roles = exempts.filter((role) => scope.roles[role] !== undefined);
  if (roles.length === 0) return [];
  return [caller('ArnNotLike', 'aws:PrincipalArn', arnPatterns(roles, scope))];
}

/**
 * The ARN patterns of some roles, in every account.
 *
 * @throws when none has a pattern, or a pattern is too broad
 */
export function arnPatterns(
  roles: readonly ExemptRole[],
  { partition, roles: patterns }: Pick<GuardrailScope, 'partition' | 'roles'>,
): readonly string[] {
  return roles.flatMap((role) => (patterns[role] ?? []).map((pattern) => roleArnPattern(partition, role, pattern)));
}

/**
 * The ARN pattern of roles of these names, in every account.
 *
 * @param role what the roles are for
 * @throws when the pattern is too broad
 */
export function roleArnPattern(partition: Partition, role: string, pattern: string): string {
  if (!PATTERN.test(pattern)) {
    throw new Error(
      `\`roles\` must give '${role}' names of roles with at least three letters before a '*', got '${pattern}'`,
    );
  }
  if (namesManyPermissionSets(pattern)) {
    throw new Error(
      `\`roles\` must give '${role}' the role of one permission set, got '${pattern}': use permissionSetRoleName`,
    );
  }
  return `arn:${partition}:iam::*:role/${pattern}`;
}
