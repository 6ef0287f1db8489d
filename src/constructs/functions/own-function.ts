import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { ConsumerRole } from '../access/consumer-role';
import { AwsAccount } from '../accounts/aws-account';
import { claimName } from '../synthesis/claim-name';
import { resourcesIn } from '../synthesis/resources-in';
import { requireFunction } from './function-checks';
import { FunctionCode } from './function-code';
import { FunctionNetwork } from './function-network';
import type { FunctionOptions } from './function-props';
import { createFunctionRole } from './function-role';

/** A function of one's own. */
export interface OwnFunctionProps extends FunctionOptions {
  /** Name of the function and of its role: 1 to 64 characters of `A-Z a-z 0-9 - _`. */
  readonly name: string;
  /** What it is, as the descriptions of its role and security group begin: `Rotation function`. */
  readonly kind: string;
  /** What it does. */
  readonly description: string;
  /** Path of a bundled JavaScript file that exports `handler`. */
  readonly code: string;
  /** Not secret: everybody who can describe the function sees it. */
  readonly environment: Readonly<Record<string, string>>;
  /** ARN of the key of its log, which must let CloudWatch Logs use it. */
  readonly logKeyArn: string;
  /** What must exist before the function, beside its own parts. */
  readonly after: readonly ITerraformDependable[];
  /**
   * Its tags, by the version of its code.
   *
   * @default - none of its own
   */
  readonly tags?: (version: string) => Record<string, string>;
}

/**
 * A function whose code this package or its user bundles: with a role of its own, an encrypted log and, in a VPC, a
 * security group that reaches what is named. Where its callers wait for its answers, a failed call is theirs to tell.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html
 */
export class OwnFunction extends Construct {
  readonly role: ConsumerRole;
  /** The first 12 hexadecimal digits of the SHA-256 of the function's code. */
  readonly version: string;
  readonly resource: LambdaFunction;
  /** Endpoints of the same stack, which must exist before the function is called. */
  readonly endpoints: readonly ITerraformDependable[];

  /** @throws when a name or number breaks its rule, or the code is not there */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: OwnFunctionProps,
  ) {
    super(scope, id);
    requireFunction(this, props);
    this.claim();
    const code = FunctionCode.of(this, props.code);
    this.version = code.version;
    this.role = createFunctionRole(this, { ...props, inVpc: props.network !== undefined });
    const network = this.createNetwork();
    this.endpoints = network?.endpoints ?? [];
    this.resource = this.createFunction(code, network);
  }

  private claim(): void {
    const { accountId, region } = AwsAccount.of(this);
    const { name } = this.props;
    claimName(this, { kind: 'function', property: 'name', name, account: accountId.value, region: region.name });
  }

  private createNetwork(): FunctionNetwork | undefined {
    const { name, kind, network } = this.props;
    return network && new FunctionNetwork(this, 'Network', { ...network, name, kind, role: resourcesIn(this.role) });
  }

  private createFunction(code: FunctionCode, network: FunctionNetwork | undefined): LambdaFunction {
    const { name, description, environment, after, reservedConcurrency, timeoutSeconds = 120, tags } = this.props;
    const log = this.createLogGroup();
    return new LambdaFunction(this, 'Resource', {
      functionName: name,
      description,
      role: this.role.roleArn.toString(),
      runtime: 'nodejs22.x',
      architectures: ['arm64'],
      handler: 'index.handler',
      filename: code.archive,
      sourceCodeHash: code.archiveHash,
      timeout: timeoutSeconds,
      memorySize: 256,
      reservedConcurrentExecutions: reservedConcurrency,
      environment: { variables: { ...environment } },
      ...(network && {
        vpcConfig: { subnetIds: [...network.subnetIds], securityGroupIds: [network.securityGroupId] },
      }),
      tags: tags?.(code.version),
      dependsOn: [log, ...resourcesIn(this.role), ...(network ? resourcesIn(network) : []), ...after],
    });
  }

  private createLogGroup(): CloudwatchLogGroup {
    const { name, logKeyArn, logRetentionDays = 365 } = this.props;
    return new CloudwatchLogGroup(this, 'Log', {
      name: `/aws/lambda/${name}`,
      kmsKeyId: logKeyArn,
      retentionInDays: logRetentionDays,
    });
  }
}
