import type { PasswordPolicy } from '../core/secret-store';
import type { DatabaseCredential } from './database-credential';

/** A kind of server that a user can log in to. */
export interface LoginEngine {
  /** Values of the secret's `engine` key that belong here. */
  readonly names: readonly string[];
  readonly passwords: PasswordPolicy;
  /**
   * @returns a session, or `undefined` when the server refused this user with this password
   * @throws when the server could not be asked
   */
  login(credential: DatabaseCredential): Promise<LoginSession | undefined>;
}

export interface LoginSession {
  close(): Promise<void>;
}

/** One kind of database, as the strategies need it. */
export interface DatabaseEngine extends LoginEngine {
  /** Longest user name, in bytes. */
  readonly usernameLimit: number;
  login(credential: DatabaseCredential): Promise<DatabaseSession | undefined>;
}

export interface DatabaseSession extends LoginSession {
  setPassword(username: string, password: string): Promise<void>;
  /** Makes `clone` a user with this password that may do what `original` may; repeats are harmless. */
  cloneUser(request: CloneRequest): Promise<void>;
  /**
   * Refuses a clone, `from`, that was not made to be the second user of `to`.
   * @default - who can create a user may also set the password of any
   * @throws RotationError
   */
  mustBePair?(request: RightsRequest): Promise<void>;
  /**
   * Gives the one user of a pair what the other has been granted since; repeats are harmless.
   * @default - the server's users share their rights by themselves
   */
  shareRights?(request: RightsRequest): Promise<void>;
}

export interface RightsRequest {
  readonly from: string;
  readonly to: string;
}

export interface CloneRequest {
  readonly original: string;
  readonly clone: string;
  readonly password: string;
}
