import type { IdentityCenter } from '../../model/people/identity-center';
import type { Person } from '../../model/people/person';

/** A permission set of the reference stacks. */
export type PeopleSet = 'SecretsAdministrator' | 'SecretsReader' | 'SecretsRollback' | 'Auditor' | 'Developer';

/** People who get a permission set in an account of the environment. */
export interface PeopleAssignment<Workload extends string> {
  readonly set: PeopleSet;
  readonly to: Person;
  readonly account: 'security' | 'audit' | { readonly workload: Workload };
}

/** The role for emergencies. */
export interface BreakGlassChoice {
  /** ARNs of the IAM users who can assume the role, with a second factor. */
  readonly userArns: readonly string[];
  /**
   * Full ARNs of the roles whose people enrol, replace and revoke these users, in any account.
   *
   * @default - nobody can, once the guardrail `emergencyUsers` is attached
   */
  readonly custodianRoleArns?: readonly string[];
}

/** The people of an environment. */
export interface People<Workload extends string = string> {
  readonly identityCenter: IdentityCenter;
  readonly assignments: readonly PeopleAssignment<Workload>[];
  /** @default - no role for emergencies */
  readonly breakGlass?: BreakGlassChoice;
}
