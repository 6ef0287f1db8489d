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
