import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { LambdaPermission } from '@cdktf/provider-aws/lib/lambda-permission';
import { type ITerraformDependable, Lazy } from 'cdktf';
import { Construct } from 'constructs';
import type { ConsumerRole } from '../access/consumer-role';
import type { RoleAccess } from '../access/role-policy';
import { AwsAccount } from '../accounts/aws-account';
import { claimName } from '../claim-name';
import { bundleOf, FunctionCode } from '../functions/function-code';
import { FunctionNetwork } from '../functions/function-network';
import type { RotationFunctionProps } from '../functions/function-props';
import { createFunctionRole } from '../functions/function-role';
import { requireFunction } from '../functions/function-rules';
import type { RotationOperations } from '../operations/rotation-operations';
import { resourcesIn } from '../resources-in';
import { terraformText } from '../terraform-text';
import { refuse } from '../validation';
import type { SecretWithArn } from './i-rotation';
import { neverOtherKeys } from './other-keys';

/**
 * A function that rotates one secret, or a group of secrets of one engine. It runs with a role of its own that may
 * rotate these secrets and read no other, and writes an encrypted log. Secrets Manager waits for its answers, so a
 * failed call is an event of the secret and no message of the function.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda.html
 */
export class RotationFunction extends Construct {
  readonly engine: string;
  readonly functionName: string;
  readonly operations: RotationOperations;
  /** The first 12 hexadecimal digits of the SHA-256 of the function's code: the tag `RotationFunctionVersion`. */
  readonly version: string;
  /** A reference to the function's ARN. */
  readonly functionArn: string;
  /** What must exist before Secrets Manager may call the function. */
  readonly ready: readonly ITerraformDependable[];
  private readonly role: ConsumerRole;
  private readonly secrets: SecretWithArn[] = [];
  private readonly superusers: SecretWithArn[] = [];

  /** @throws when a name, number or setting breaks its rule, or the code is not there */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: RotationFunctionProps,
  ) {
    super(scope, id);
    requireFunction(this, props);
    this.claim(props.name);
    this.engine = props.engine;
    this.functionName = props.name;
    this.operations = props.operations;
    const code = FunctionCode.of(this, props.code ?? bundleOf(props.engine));
    this.version = code.version;
    this.role = createFunctionRole(this, { ...props, inVpc: props.network !== undefined });
    this.role.deny(() => neverOtherKeys([...this.secrets, ...this.superusers]));
    const network = this.createNetwork();
    const resource = this.createFunction(code, network);
    this.functionArn = resource.arn;
    this.ready = [resource, this.createPermission(resource), ...(network?.endpoints ?? [])];
  }

  /**
   * Lets the function rotate a secret.
   *
   * @param superuser the secret with which the function changes the other user's password, for alternating users
   * @throws when the secret's engine is not the function's
   */
  serve(secret: SecretWithArn, engine: string, superuser?: SecretWithArn): void {
    if (engine !== this.engine) {
      const { secretName } = secret;
      refuse(
        this,
        `\`engine\` must be '${this.engine}' as for every secret of this function, got '${engine}' for '${secretName}': make another RotationFunction`,
      );
    }
    this.secrets.push(secret);
    secret.grants.rotate(this.role);
    if (superuser === undefined) return;
    this.superusers.push(superuser);
    superuser.grants.superuser(this.role);
  }

  /** Lets the function call another service, whose credential it changes. */
  allow(access: RoleAccess): void {
    this.role.addAccess(access);
  }

  private claim(name: string): void {
    const { accountId, region } = AwsAccount.of(this);
    claimName(this, { kind: 'function', property: 'name', name, account: accountId.value, region: region.name });
  }

  private createNetwork(): FunctionNetwork | undefined {
    const { name, network } = this.props;
    return network && new FunctionNetwork(this, 'Network', { ...network, name, role: resourcesIn(this.role) });
  }

  private createFunction(code: FunctionCode, network: FunctionNetwork | undefined): LambdaFunction {
    const { name, operations, reservedConcurrency, timeoutSeconds = 120 } = this.props;
    const log = this.createLogGroup();
    return new LambdaFunction(this, 'Resource', {
      functionName: name,
      description: `Rotates secrets of engine ${this.engine}`,
      role: this.role.roleArn.toString(),
      runtime: 'nodejs22.x',
      architectures: ['arm64'],
      handler: 'index.handler',
      filename: code.archive,
      sourceCodeHash: code.archiveHash,
      timeout: timeoutSeconds,
      memorySize: 256,
      reservedConcurrentExecutions: reservedConcurrency,
      environment: { variables: this.environment() },
      ...(network && {
        vpcConfig: { subnetIds: [...network.subnetIds], securityGroupIds: [network.securityGroupId] },
      }),
      tags: { RotationFunctionVersion: this.version },
      dependsOn: [log, ...resourcesIn(this.role), ...(network ? resourcesIn(network) : []), ...resourcesIn(operations)],
    });
  }

  private createLogGroup(): CloudwatchLogGroup {
    const { name, operations, logRetentionDays = 365 } = this.props;
    return new CloudwatchLogGroup(this, 'Log', {
      name: `/aws/lambda/${name}`,
      kmsKeyId: operations.key.keyArn,
      retentionInDays: logRetentionDays,
    });
  }

  /** The function refuses every secret but its own, whatever its role allows. */
  private environment(): Record<string, string> {
    const settings = Object.entries(this.props.settings ?? {}).map(([key, value]) => [key, terraformText(value)]);
    return {
      ...Object.fromEntries(settings),
      SECRET_ARNS: Lazy.stringValue({ produce: () => this.secrets.map(({ secretArn }) => secretArn).join(',') }),
    };
  }

  private createPermission(resource: LambdaFunction): LambdaPermission {
    return new LambdaPermission(this, 'Permission', {
      statementId: 'SecretsManager',
      action: 'lambda:InvokeFunction',
      functionName: resource.functionName,
      principal: 'secretsmanager.amazonaws.com',
      sourceAccount: AwsAccount.of(this).accountId.value,
    });
  }
}
