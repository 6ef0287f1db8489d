import type { Arn } from '../../model/arn';
import type { RoleAccess } from './role-policy';

/**
 * A role that secrets can be granted to. Two words are used for roles in this library: a *consumer* is who a grant names,
 * whatever it grants; a *reader* is who can read the value in the end, through a grant or in any other way.
 */
export interface IConsumer {
  /** The role's ARN, known before the role exists. */
  readonly roleArn: Arn;
  /** Adds to the role's own policy. Does nothing for a role whose policies are managed elsewhere. */
  addAccess(access: RoleAccess): void;
}
