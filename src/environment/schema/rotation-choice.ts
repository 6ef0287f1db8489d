import type { DATABASE_CONTRACTS } from './database-contracts';

/** When a secret of an environment is rotated. */
export interface ScheduleChoice {
  /** `rate(30 days)`, `rate(12 hours)` or `cron(0 8 1,15 * ? *)`, in UTC. */
  readonly schedule: string;
  /** Length of the rotation window, in hours. @default - AWS's own: one hour, or the rest of the day */
  readonly windowHours?: number;
}

/** How a secret of an environment is rotated. */
export type RotationChoice =
  /** Not at all. */
  | {
      readonly kind: 'none';
      /** 10 to 256 letters, digits, spaces or `_.:/=+-@`. */
      readonly reason: string;
      /** ISO 8601: `2027-06-30`. */
      readonly reviewBy: string;
    }
  /** A login to a database. */
  | (ScheduleChoice & {
      readonly kind: keyof typeof DATABASE_CONTRACTS;
      /**
       * The secret, as `<application>/<name>`, of the superuser who changes two users in turn. It stands before this
       * one in `secrets`; the template gets its ARN as `masterarn`.
       *
       * @default - one user, who changes its own password
       */
      readonly superuser?: string;
    })
  /** A user of the access control list of Redis or Valkey. */
  | (ScheduleChoice & {
      readonly kind: 'redis';
      /**
       * The secret, as `<application>/<name>`, of the superuser who sets the user's passwords. It stands before this
       * one in `secrets`; the template gets its ARN as `masterarn`.
       */
      readonly superuser: string;
    })
  /** A random value that belongs to no other system. */
  | (ScheduleChoice & {
      readonly kind: 'random-value';
      /** The key of a JSON secret that gets the new value. @default - the whole secret is the value */
      readonly key?: string;
    })
  /** Keys of an HTTP service. */
  | (ScheduleChoice & {
      readonly kind: 'api-key';
      /** How the service makes, tries and revokes keys. Not secret. */
      readonly description: Readonly<Record<string, unknown>>;
    });

/** The network in which an environment's rotation functions run. */
export interface RotationNetwork {
  readonly vpcId: string;
  /** Private subnets in two or more zones. */
  readonly subnetIds: readonly string[];
  /** Addresses of the systems whose credentials are rotated. */
  readonly systemsCidr: string;
  /**
   * Security group of the VPC's endpoint of Secrets Manager.
   *
   * @default - the environment makes the endpoints
   */
  readonly endpointSecurityGroupId?: string;
}
