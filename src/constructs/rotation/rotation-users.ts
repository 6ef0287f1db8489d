import type { SecretWithArn } from './i-rotation';

/** Whose login sets the password of another user. The secret that is rotated names its secret as `masterarn`. */
export interface SuperuserOptions {
  /** The superuser's secret. */
  readonly superuser: SecretWithArn;
  /**
   * Hosts to which the superuser's password may go when its secret names none, as those that RDS manages do;
   * `host:port` where the port is not the engine's own.
   *
   * @default - only the host that the superuser's secret names
   */
  readonly trustedHosts?: readonly string[];
  /**
   * The host of the server by that of each read replica to which the users log in: `{ reader: writer }`. The
   * superuser sets their passwords at the server.
   *
   * @default - the users log in to the server itself
   */
  readonly replicaHosts?: Readonly<Record<string, string>>;
}

/** Whose password a rotation changes. */
export type RotationUsers =
  /** The user changes its own password. A client that logs in at that moment may fail once and must try again. */
  | { readonly kind: 'single' }
  /**
   * Two users take turns, and a superuser changes the one that is not in use: no login ever fails. The secret's JSON
   * must name the superuser's secret as `masterarn`.
   *
   * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets-two-users.html
   */
  | ({ readonly kind: 'alternating' } & SuperuserOptions);

/** The superuser's secret, for alternating users. */
export function superuserOf(users: RotationUsers): SecretWithArn | undefined {
  return users.kind === 'alternating' ? users.superuser : undefined;
}
