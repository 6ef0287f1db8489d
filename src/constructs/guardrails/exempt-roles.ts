import type { Partition } from '../../model/partition';
import { namesManyPermissionSets } from '../../model/permission-set-role-name';
import type { Condition } from '../../model/policy/condition';
import { caller } from '../../model/policy/conditions';
import type { Guardrail, GuardrailScope } from './guardrail';

/**
 * Roles that a guardrail may leave unbound, by what they are for. Never an account: whoever administers an account
 * would be exempt with it.
 */
export type ExemptRole =
  /** Terraform's role in each account. */
  | 'deployment'
  /** Roles of rotation functions. */
  | 'rotation'
  /** People in an emergency, under alarm. */
  | 'break-glass'
  /** People who administer secrets and cannot read them. */
  | 'secrets-administrator'
  /** Roles that administer keys and cannot decrypt. */
  | 'key-administrator'
  /** Roles with which AWS Control Tower and AWS Organizations manage member accounts. */
  | 'account-management'
  /** People who move AWSCURRENT back after a rotation. */
  | 'rollback'
  /** The one role that enrols, replaces and revokes the users for emergencies, under alarm. */
  | 'emergency-custodian';

/** Roles that not every organization has: where one has no names, guardrails exempt nobody for it. */
export type ChosenRole = 'rollback' | 'emergency-custodian';

/**
 * Names of roles, with their paths, in every account: `secrets-deployment`, `teams/rotation-*`. `*` stands for any
 * characters and must come after at least three letters, `?` for one. The role of a permission set is named by
 * `permissionSetRoleName`.
 */
export type RolePatterns = Readonly<
  Record<Exclude<ExemptRole, ChosenRole>, readonly string[]> & Partial<Record<ChosenRole, readonly string[]>>
>;

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
