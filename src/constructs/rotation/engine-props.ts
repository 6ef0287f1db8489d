import type { ScheduleOptions } from './function-rotation';
import type { SecretWithArn } from './i-rotation';
import type { RotationFunction } from './rotation-function';
import type { RotationFunctionOptions } from './rotation-function-props';
import type { RotationUsers, SuperuserOptions } from './rotation-users';

/** Rotation by a function that this package brings. */
export interface OwnRotationProps extends ScheduleOptions, RotationFunctionOptions {}

/** New passwords. */
export interface PasswordOptions {
  /**
   * Characters of new passwords: 16 to 4096, as many as the system takes.
   *
   * @default - what the engine takes
   */
  readonly passwordLength?: number;
  /**
   * Characters that new passwords must not contain.
   *
   * @default - those that the engine cannot take
   */
  readonly excludeCharacters?: string;
}

/** Logins to a server, by a function of this package. */
export interface LoginRotationProps extends OwnRotationProps, PasswordOptions {
  /**
   * Whether a secret with `ssl: false` is used without TLS.
   *
   * @default false
   */
  readonly allowPlaintext?: boolean;
  /**
   * For which host the certificate of a server is, by the host that the secret names, where they differ: for a CNAME,
   * `{ 'orders.db.internal': 'orders.abc.eu-central-1.rds.amazonaws.com' }`. The certificate is checked all the same.
   *
   * @default - the host that the secret names
   */
  readonly certificateHosts?: Readonly<Record<string, string>>;
}

/**
 * Users of the access control list of Redis or Valkey. The JSON of the secret must name the superuser's secret as
 * `masterarn`: no user may set a password of its own.
 *
 * @see https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/
 */
export interface RedisProps extends LoginRotationProps, SuperuserOptions {}

/** Users of ElastiCache. */
export interface ElasticacheProps extends LoginRotationProps {
  /** The id of the user in ElastiCache, as the secret names it: 1 to 40 characters of `a-z 0-9 -`. */
  readonly userId: string;
}

/** Logins to a database, by a function of this package. */
export interface DatabaseRotationProps extends LoginRotationProps {
  /** Whose password is changed. */
  readonly users: RotationUsers;
}

/** Logins to MySQL. */
export interface MysqlRotationProps extends DatabaseRotationProps {
  /**
   * Whether the former password stays valid until the next rotation: MySQL 8.0.14 and later.
   *
   * @default false
   */
  readonly dualPasswords?: boolean;
}

/** Random values that belong to no other system. */
export interface RandomValueProps extends OwnRotationProps, PasswordOptions {
  /**
   * The key of a JSON secret that gets the new value.
   *
   * @default - the whole secret is the value
   */
  readonly key?: string;
}

/** Keys with which tokens are signed; the former key stays in the secret for those who verify. */
export interface SigningKeysProps extends OwnRotationProps {
  readonly algorithm: 'ES256' | 'RS256' | 'EdDSA';
}

/** Keys of an HTTP service. */
export interface ApiKeyProps extends OwnRotationProps {
  /** How the service makes, tries and revokes keys, as the function reads it. Not secret. See docs/rotation-functions. */
  readonly description: Readonly<Record<string, unknown>>;
}

/** Tokens of GitLab. */
export type GitlabProps = OwnRotationProps & {
  /** Life of a new token, in days: longer than the schedule's interval and window, at most 365. */
  readonly daysToExpiry: number;
} & (
    | {
        /** A token replaces itself: a lost answer needs a person. */
        readonly mode: 'self-rotating';
      }
    | {
        /** A token beside which the former one works, made with another token. */
        readonly mode: 'overlapping';
        /** The secret of the token with scope `api` that makes the others. */
        readonly admin: SecretWithArn;
        readonly tokenName: string;
        readonly scopes: readonly string[];
        /** 10 guest, 20 reporter, 30 developer, 40 maintainer, 50 owner. */
        readonly accessLevel: 10 | 20 | 30 | 40 | 50;
      }
  );

/** Deploy keys of a GitHub repository. */
export interface GithubDeployKeyProps extends OwnRotationProps {
  /** `<owner>/<name>` */
  readonly repository: string;
  readonly title: string;
  /** The secret of the token that administers the repository. */
  readonly admin: SecretWithArn;
  /**
   * The API of GitHub Enterprise Server.
   *
   * @default - github.com
   */
  readonly apiUrl?: string;
}

/** Rotation by a function of one's own, made with `defineRotation`. */
export interface DefinedRotationProps extends ScheduleOptions, RotationFunctionOptions {
  /** What it rotates: 1 to 64 characters of `a-z 0-9 -`. The tag `RotationStrategy`. */
  readonly engine: string;
  readonly code: string;
  /**
   * Settings, as environment variables. Not secret.
   *
   * @default - none
   */
  readonly settings?: Readonly<Record<string, string>>;
  /**
   * Another secret with which the function authenticates.
   *
   * @default - none
   */
  readonly superuser?: SecretWithArn;
}

/** Rotation by a function that other secrets share. */
export interface GroupRotationProps extends ScheduleOptions {
  /** The group's function. */
  readonly function: RotationFunction;
  /** What the secret is: must be the engine of the function. */
  readonly engine: string;
  /**
   * The superuser's secret, for alternating users.
   *
   * @default - single users
   */
  readonly superuser?: SecretWithArn;
}
