import { LambdaPermission } from '@cdktf/provider-aws/lib/lambda-permission';
import { type ITerraformDependable, Lazy } from 'cdktf';
import { Construct } from 'constructs';
import type { RoleAccess } from '../access/role-policy';
import { AwsAccount } from '../accounts/aws-account';
import { bundleOf } from '../functions/function-code';
import { OwnFunction } from '../functions/own-function';
import type { RotationOperations } from '../operations/rotation-operations';
import { resourcesIn } from '../synthesis/resources-in';
import { terraformText } from '../synthesis/terraform-text';
import { refuse } from '../synthesis/validation';
import type { SecretWithArn } from './i-rotation';
import { neverOtherKeys } from './other-keys';
import { requireRotationFunction } from './rotation-function-checks';
import type { RotationFunctionProps } from './rotation-function-props';

/**
 * A function that rotates one secret, or a group of secrets of one engine. It runs with a role of its own that may
 * rotate these secrets and read no other, and writes an encrypted log. Secrets Manager waits for its answers, so a
 * failed call is an event of the secret and no message of the function.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda.html
 *
 * @example
 * const tokens = new RotationFunction(stack, 'Tokens', { name: 'rotate-tokens', engine: 'random-value', operations });
 * const rotation = Rotation.inGroup({ function: tokens, engine: 'random-value', schedule });
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
  private readonly own: OwnFunction;
  private readonly secrets: SecretWithArn[] = [];
  private readonly superusers: SecretWithArn[] = [];

  /** @throws when a name, number or setting breaks its rule, or the code is not there */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: RotationFunctionProps,
  ) {
    super(scope, id);
    requireRotationFunction(this, props);
    this.engine = props.engine;
    this.functionName = props.name;
    this.operations = props.operations;
    this.own = this.createFunction();
    this.own.role.deny(() => neverOtherKeys([...this.secrets, ...this.superusers]));
    this.version = this.own.version;
    this.functionArn = this.own.resource.arn;
    this.ready = [this.own.resource, this.createPermission(), ...this.own.endpoints];
  }

  /**
   * Lets the function rotate a secret.
   *
   * @param superuser the secret with which the function changes the other user's password, for alternating users
   * @throws when the secret's engine is not the function's
   *
   * @example
   * rotationFunction.serve(secret, 'random-value');
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
    secret.grants.rotate(this.own.role);
    if (superuser === undefined) return;
    this.superusers.push(superuser);
    superuser.grants.superuser(this.own.role);
  }

  /**
   * Lets the function call another service, whose credential it changes.
   *
   * @example
   * rotationFunction.allow({ verb: 'Describe', actions: ['elasticache:DescribeUsers'], resources: ['*'], conditions: [] });
   */
  allow(access: RoleAccess): void {
    this.own.role.addAccess(access);
  }

  private createFunction(): OwnFunction {
    const { operations, engine, code = bundleOf(engine), ...options } = this.props;
    return new OwnFunction(this, 'Default', {
      ...options,
      code,
      kind: 'Rotation function',
      description: `Rotates secrets of engine ${engine}`,
      environment: this.environment(),
      logKeyArn: operations.key.keyArn,
      after: resourcesIn(operations),
      tags: (version) => ({ RotationFunctionVersion: version }),
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

  private createPermission(): LambdaPermission {
    return new LambdaPermission(this, 'Permission', {
      statementId: 'SecretsManager',
      action: 'lambda:InvokeFunction',
      functionName: this.own.resource.functionName,
      principal: 'secretsmanager.amazonaws.com',
      sourceAccount: AwsAccount.of(this).accountId.value,
    });
  }
}
