import type { Construct } from 'constructs';
import { ConsumerRole } from '../access/consumer-role';
import { RoleTrust } from '../access/role-trust';
import { AwsAccount } from '../accounts/aws-account';
import { NETWORK_INTERFACES } from '../statements/network-interfaces';

/** The role of a function. */
export interface FunctionRoleProps {
  /** Name of the function, and of its role. */
  readonly name: string;
  /** The beginning of its description. */
  readonly kind: string;
  readonly inVpc: boolean;
  /** @default - no boundary */
  readonly permissionsBoundary?: string;
}

/**
 * Makes a role that writes the function's log, and in a VPC handles network interfaces. What else it may
 * do is granted to it, secret by secret.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
 */
export function createFunctionRole(scope: Construct, props: FunctionRoleProps): ConsumerRole {
  const { name, kind, inVpc, permissionsBoundary } = props;
  const { region, accountId } = AwsAccount.of(scope);
  const role = new ConsumerRole(scope, 'Role', {
    name,
    trust: RoleTrust.lambda(),
    description: `${kind} ${name}`,
    permissionsBoundary,
  });
  role.addAccess({
    verb: 'WriteLog',
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [`arn:${region.partition}:logs:${region}:${accountId}:log-group:/aws/lambda/${name}:*`],
    conditions: [],
  });
  if (inVpc) {
    // Lambda demands all resources: https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
    role.addAccess({ verb: 'NetworkInterfaces', actions: NETWORK_INTERFACES, resources: ['*'], conditions: [] });
  }
  return role;
}
