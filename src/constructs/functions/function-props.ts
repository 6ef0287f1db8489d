import type { RotationOperations } from '../operations/rotation-operations';
import type { FunctionNetworkProps } from './function-network';

/** How a rotation function runs. */
export interface FunctionOptions {
  /** The alarms of the account, and the key of its logs. */
  readonly operations: RotationOperations;
  /**
   * ARN of a managed policy that bounds what the function's role can ever do.
   *
   * @default - no boundary
   */
  readonly permissionsBoundary?: string;
  /**
   * The VPC from which the function reaches its system.
   *
   * @default - outside any VPC: the system must be reachable over the internet
   */
  readonly network?: FunctionNetworkProps;
  /**
   * Executions at the same time that are kept for this function: 10 or more, because fewer can throttle a rotation.
   *
   * @default - none are kept
   * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html
   */
  readonly reservedConcurrency?: number;
  /**
   * Days for which the log is kept, as CloudWatch Logs has them.
   *
   * @default 365
   */
  readonly logRetentionDays?:
    | 1
    | 3
    | 5
    | 7
    | 14
    | 30
    | 60
    | 90
    | 120
    | 150
    | 180
    | 365
    | 400
    | 545
    | 731
    | 1096
    | 1827
    | 3653;
  /**
   * Longest run of one step, in seconds: 10 to 900.
   *
   * @default 120
   */
  readonly timeoutSeconds?: number;
  /**
   * Path of a bundled JavaScript file that exports `handler`.
   *
   * @default - the function of this package for the engine
   */
  readonly code?: string;
}

/** A rotation function. */
export interface RotationFunctionProps extends FunctionOptions {
  /** Name of the function and of its role: 1 to 64 characters of `A-Z a-z 0-9 - _`. */
  readonly name: string;
  /** The engine whose credentials it changes: one for each function. */
  readonly engine: string;
  /**
   * Settings of the engine, as environment variables. Not secret: everybody who may describe the function sees them.
   *
   * @default - none
   */
  readonly settings?: Readonly<Record<string, string>>;
}
