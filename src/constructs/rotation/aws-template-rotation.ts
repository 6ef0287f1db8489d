import { ServerlessapplicationrepositoryCloudformationStack as ApplicationStack } from '@cdktf/provider-aws/lib/serverlessapplicationrepository-cloudformation-stack';
import { Construct, type IConstruct } from 'constructs';
import { Arn } from '../../model/arn';
import type { RotationSchedule } from '../../model/rotation-schedule';
import { SecretName } from '../../model/secret-name';
import type { IConsumer } from '../access/i-consumer';
import { AwsAccount } from '../accounts/aws-account';
import { functionArn } from '../functions/function-checks';
import { resourcesIn } from '../synthesis/resources-in';
import { terraformText } from '../synthesis/terraform-text';
import { refuse, validated } from '../synthesis/validation';
import type { AwsTemplateProps } from './aws-template-props';
import { applicationArn } from './aws-templates';
import { requireLogin } from './database-value';
import type { IRotation, RotationTarget, SecretWithArn } from './i-rotation';
import { createRotation } from './rotation-resource';
import { superuserOf } from './rotation-users';

/** CloudFormation shortens the name of a stack to this many characters when it names a role. */
const STACK_PART = 24;

/**
 * Rotation by one of AWS's own functions, deployed from the Serverless Application Repository. AWS makes its role
 * and its permission; neither a boundary, nor an encrypted log, nor a word on failed calls can be had.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_available-rotation-templates.html
 */
export class AwsTemplateRotation implements IRotation {
  readonly strategy: string;
  readonly schedule: RotationSchedule;

  constructor(private readonly props: AwsTemplateProps) {
    this.strategy = `aws-${props.engine}`;
    this.schedule = props.schedule;
  }

  tags(): Readonly<Record<string, string>> {
    const { provenBy, semanticVersion = 'latest' } = this.props;
    if (semanticVersion !== 'latest' && !/^\d+\.\d+\.\d+$/.test(semanticVersion)) {
      throw new Error(`\`semanticVersion\` must be three numbers such as '1.1.671', got '${semanticVersion}'`);
    }
    return {
      RotationFunctionVersion: semanticVersion,
      ...(provenBy !== undefined && { RotationTwin: SecretName.parse(provenBy).value }),
    };
  }

  functionArn(secret: IConstruct): string {
    return functionArn(secret, this.props.stackName);
  }

  bind(scope: Construct, target: RotationTarget): void {
    const { engine, users, operations, schedule, rotateImmediately, network } = this.props;
    requireLogin(scope, engine, users, target);
    const application = new Construct(scope, 'RotationApplication');
    this.grant(application, target.secret);
    const stack = this.createStack(application, target.secret);
    createRotation(scope, {
      target,
      schedule,
      rotateImmediately,
      operations,
      functionArn: stack.outputs.lookup('RotationLambdaARN'),
      after: [stack, ...(network?.endpoints ?? []).flatMap(resourcesIn)],
    });
  }

  private grant(scope: Construct, secret: SecretWithArn): void {
    const role = templateRole(scope, this.props.stackName);
    secret.grants.rotate(role);
    superuserOf(this.props.users)?.grants.superuser(role);
  }

  private createStack(scope: Construct, secret: SecretWithArn): ApplicationStack {
    const { engine, users, stackName, semanticVersion, operations } = this.props;
    if (!/^[A-Za-z][A-Za-z0-9-]{0,48}$/.test(stackName)) {
      refuse(scope, `\`stackName\` must be 1 to 49 characters of A-Z a-z 0-9 -, after a letter, got '${stackName}'`);
    }
    const { partition } = AwsAccount.of(scope).region;
    return new ApplicationStack(scope, 'Resource', {
      name: stackName,
      applicationId: validated(scope, () => applicationArn(partition, engine, users.kind)),
      semanticVersion,
      // The application makes a role, and the permission for Secrets Manager.
      capabilities: ['CAPABILITY_IAM', 'CAPABILITY_RESOURCE_POLICY'],
      parameters: this.parameters(scope, secret),
      dependsOn: [...resourcesIn(operations)],
    });
  }

  private parameters(scope: Construct, secret: SecretWithArn): Record<string, string> {
    const { stackName, network, excludeCharacters, endpointHost, users } = this.props;
    const { region } = AwsAccount.of(scope);
    const superuser = superuserOf(users);
    return {
      endpoint: `https://${endpointHost ?? region.viaService('secretsmanager')}`,
      functionName: stackName,
      ...(secret.key && { kmsKeyArn: secret.key.keyArn(region) }),
      ...(excludeCharacters !== undefined && { excludeCharacters: terraformText(excludeCharacters) }),
      ...(network && {
        vpcSubnetIds: network.subnetIds.join(','),
        vpcSecurityGroupIds: network.securityGroupIds.join(','),
      }),
      ...(superuser && { masterSecretArn: superuser.secretArn }),
      ...(superuser?.key && { masterSecretKmsKeyArn: superuser.key.keyArn(region) }),
    };
  }
}

/** The role that the application makes. Its name is known only in part; AWS's template writes its own policy. */
function templateRole(scope: Construct, stackName: string): IConsumer {
  const { region, accountId } = AwsAccount.of(scope);
  const roleArn = Arn.of({
    partition: region.partition,
    service: 'iam',
    account: accountId.value,
    resource: `role/${`serverlessrepo-${stackName}`.slice(0, STACK_PART)}*`,
  });
  return {
    roleArn,
    addAccess: () => {
      // The template grants the function what it needs.
    },
  };
}
