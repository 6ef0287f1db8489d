import type { SecretsEndpoints } from '../network/secrets-endpoints';
import type { RotationOperations } from '../operations/rotation-operations';
import type { DatabaseEngine } from './database-value';
import type { ScheduleOptions } from './function-rotation';
import type { RotationUsers } from './rotation-users';

/** Rotation by one of AWS's own functions. */
export interface AwsTemplateProps extends ScheduleOptions {
  /** The engine of the database. */
  readonly engine: DatabaseEngine;
  /** Whose password is changed. */
  readonly users: RotationUsers;
  /** The alarms of the account. */
  readonly operations: RotationOperations;
  /**
   * Name of the CloudFormation stack, after `serverlessrepo-`, and of the function: 1 to 49 characters of
   * `A-Z a-z 0-9 -`, starting with a letter. Its first nine characters also begin the name of the function's role,
   * which CloudFormation chooses, so let them differ from those of stacks that others own.
   */
  readonly stackName: string;
  /**
   * Version of the application, such as `1.1.671`.
   *
   * @default - the latest when the stack is made
   */
  readonly semanticVersion?: string;
  /**
   * Subnets and security groups of the function, and the endpoints of the same stack that it calls: AWS rotates as soon
   * as the rotation is made, so it is made after them.
   *
   * @default - outside any VPC
   */
  readonly network?: {
    readonly subnetIds: readonly string[];
    readonly securityGroupIds: readonly string[];
    /** @default - they are there already */
    readonly endpoints?: readonly SecretsEndpoints[];
  };
  /**
   * Characters that new passwords must not contain.
   *
   * @default - those that AWS's function leaves out for the engine
   */
  readonly excludeCharacters?: string;
  /**
   * Where the function calls Secrets Manager, as a host name: for an endpoint without private DNS.
   *
   * @default - the endpoint of the Region
   */
  readonly endpointHost?: string;
}
