import type { Arn } from '../../model/arn';
import type { RoleAccess } from './role-policy';

/** A role that secrets can be granted to. */
export interface IConsumer {
  /** The role's ARN, known before the role exists. */
  readonly roleArn: Arn;
  /** Adds to the role's own policy. Does nothing for a role whose policies are managed elsewhere. */
  addAccess(access: RoleAccess): void;
}
