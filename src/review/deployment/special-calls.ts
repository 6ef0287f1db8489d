import type { Operation } from './terraform-calls';

/** What a call addresses beside the resource that it is made for. */
export type Beside =
  /** The keys that encrypt the secret, in each of its Regions, through Secrets Manager. */
  | 'secret-keys'
  /** The role that is handed to a service. */
  | 'passed-role'
  /** The function that rotates the secret. */
  | 'rotation-function'
  /** The key that an alias names. */
  | 'target-key';

/** A call on something beside the resource, or one that only some resources of the type need. */
export interface SpecialCall {
  readonly operations: readonly [Operation, ...Operation[]];
  readonly action: string;
  /** @default - the resource itself */
  readonly on?: Beside;
  /** Attribute that must be set. @default - the call is always made */
  readonly with?: string;
}

const CHANGES = ['create', 'update'] as const;

const pass = (attribute: string): SpecialCall => ({
  operations: CHANGES,
  action: 'iam:PassRole',
  on: 'passed-role',
  with: attribute,
});

const throughSecretsManager = (operations: SpecialCall['operations'], ...actions: readonly string[]): SpecialCall[] =>
  actions.map((action) => ({ operations, action: `kms:${action}`, on: 'secret-keys' }));

/** Who puts a function into a VPC must see that VPC. */
const inVpc = ['SecurityGroups', 'Subnets', 'Vpcs'].map(
  (what): SpecialCall => ({ operations: CHANGES, action: `ec2:Describe${what}`, with: 'vpc_config' }),
);

/**
 * The calls that `TERRAFORM_CALLS` cannot say, by type.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/alias-access.html
 */
export const SPECIAL_CALLS: Readonly<Record<string, readonly SpecialCall[]>> = {
  aws_secretsmanager_secret: [
    { operations: ['create'], action: 'secretsmanager:ReplicateSecretToRegions', with: 'replica' },
    // Secrets Manager asks whether the caller may use a key as soon as it is named.
    ...throughSecretsManager(CHANGES, 'Decrypt', 'Encrypt', 'GenerateDataKey'),
  ],
  aws_secretsmanager_secret_version: [
    ...throughSecretsManager(['read'], 'Decrypt'),
    ...throughSecretsManager(['create'], 'Decrypt', 'Encrypt', 'GenerateDataKey'),
  ],
  aws_secretsmanager_secret_rotation: [
    { operations: CHANGES, action: 'lambda:InvokeFunction', on: 'rotation-function', with: 'rotation_lambda_arn' },
  ],
  aws_kms_alias: [
    { operations: ['create'], action: 'kms:CreateAlias', on: 'target-key' },
    { operations: ['update'], action: 'kms:UpdateAlias', on: 'target-key' },
    { operations: ['delete'], action: 'kms:DeleteAlias', on: 'target-key' },
  ],
  aws_iam_instance_profile: [pass('role')],
  aws_cloudwatch_event_target: [pass('role_arn')],
  aws_lambda_function: [
    pass('role'),
    ...inVpc,
    { operations: CHANGES, action: 'lambda:PutFunctionConcurrency', with: 'reserved_concurrent_executions' },
    { operations: ['update'], action: 'lambda:DeleteFunctionConcurrency', with: 'reserved_concurrent_executions' },
  ],
  aws_serverlessapplicationrepository_cloudformation_stack: [
    { operations: CHANGES, action: 'iam:PassRole', on: 'passed-role' },
    ...inVpc.map(({ operations, action }): SpecialCall => ({ operations, action })),
  ],
  // The provider removes network interfaces that a function left in the group.
  aws_security_group: [
    { operations: ['delete'], action: 'ec2:DescribeNetworkInterfaces' },
    { operations: ['delete'], action: 'ec2:DetachNetworkInterface' },
    { operations: ['delete'], action: 'ec2:DeleteNetworkInterface' },
  ],
  aws_vpc_endpoint: [
    { operations: CHANGES, action: 'route53:AssociateVPCWithHostedZone', with: 'private_dns_enabled' },
  ],
};
