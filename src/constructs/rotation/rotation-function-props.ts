import type { FunctionOptions } from '../functions/function-props';
import type { RotationOperations } from '../operations/rotation-operations';

/** How a rotation function runs. */
export interface RotationFunctionOptions extends FunctionOptions {
  /** The alarms of the account, and the key of its logs. */
  readonly operations: RotationOperations;
  /**
   * Executions at the same time that are kept for this function: 10 or more, because fewer can throttle a rotation.
   *
   * @default - none are kept
   * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html
   */
  readonly reservedConcurrency?: number;
  /**
   * Path of a bundled JavaScript file that exports `handler`.
   *
   * @default - the function of this package for the engine
   */
  readonly code?: string;
}

/** A rotation function. */
export interface RotationFunctionProps extends RotationFunctionOptions {
  /** Name of the function and of its role: 1 to 64 characters of `A-Z a-z 0-9 - _`. */
  readonly name: string;
  /** The engine whose credentials it changes: one for each function. */
  readonly engine: string;
  /**
   * Settings of the engine, as environment variables. Not secret: everybody who can describe the function sees them.
   *
   * @default - none
   */
  readonly settings?: Readonly<Record<string, string>>;
}
