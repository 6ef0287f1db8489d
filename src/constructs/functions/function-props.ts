import type { FunctionNetworkProps } from './function-network';

/** How a function runs. */
export interface FunctionOptions {
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
   * Executions at the same time that are kept for this function: 1 or more.
   *
   * @default - none are kept
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
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
   * Longest run of one call, in seconds: 10 to 900.
   *
   * @default 120
   */
  readonly timeoutSeconds?: number;
}
