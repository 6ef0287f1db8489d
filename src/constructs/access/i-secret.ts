import type { GrantTarget } from './grant-target';
import type { SecretGrants } from './secret-grants';

/** A secret, made here or elsewhere. */
export interface ISecret extends GrantTarget {
  /** Grants permissions on the secret: `secret.grants.read(role)`. */
  readonly grants: SecretGrants;
}
