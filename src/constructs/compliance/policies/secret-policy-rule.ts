import { ConfigConfigRule } from '@cdktf/provider-aws/lib/config-config-rule';
import { LambdaPermission } from '@cdktf/provider-aws/lib/lambda-permission';
import { Construct } from 'constructs';
import { AccountId } from '../../../model/account-id';
import { AwsAccount } from '../../accounts/aws-account';
import type { OperationsKey } from '../../alarms/operations-key';
import { bundleOf } from '../../functions/function-code';
import { OwnFunction } from '../../functions/own-function';
import { recordSource } from '../../synthesis/record-source';
import { resourcesIn } from '../../synthesis/resources-in';
import { refuse, validated } from '../../synthesis/validation';

/** Who may be admitted by the policies of secrets. */
export interface SecretPolicyRuleProps {
  /** 1 to 20 characters of `a-z 0-9 -`: the beginning of the names of the rule and its function. */
  readonly environment: string;
  /** Accounts of the organization, twelve digits each: a policy may name them without naming the organization. */
  readonly members: readonly string[];
  /** The key of the function’s log. */
  readonly key: OperationsKey;
  /** ARN of a managed policy, or a reference to it, that bounds the role of the function. @default - no boundary */
  readonly permissionsBoundary?: string;
}

/** Characters of all variables of a function together. */
const MOST_CHARACTERS = 4096;

/**
 * Judges the policy of every secret in an account and Region by the evaluator of this library: nobody from outside of the
 * organization is admitted, as is proven. A rule of AWS Config asks its function when a secret changes, and every day,
 * because a change of the policy alone is no change of the secret for AWS Config. What is not proven is not compliant.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_lambda-functions.html
 *
 * @example
 * const key = new OperationsKey(stack, 'OperationsKey', { environment: 'prod', owner: 'team-security' });
 * const members = ['111111111111', '222222222222'];
 * new SecretPolicyRule(stack, 'Policies', { environment: 'prod', members, key });
 */
export class SecretPolicyRule extends Construct {
  /** Name of the rule and of its function. */
  readonly name: string;

  /** @throws when the environment or an account is malformed, or the stack knows no organization */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: SecretPolicyRuleProps,
  ) {
    super(scope, id);
    recordSource(this);
    const { environment } = props;
    if (!/^[a-z0-9-]{1,20}$/.test(environment)) {
      refuse(this, `\`environment\` must be 1 to 20 characters of a-z 0-9 -, got '${environment}'`);
    }
    this.name = `${environment}-secret-policies`;
    this.createRule(this.createFunction());
  }

  private accounts(): string {
    const { members } = this.props;
    const { accountId } = AwsAccount.of(this);
    const all = [accountId.value, ...members].map((account) => validated(this, () => AccountId.of(account).value));
    const text = [...new Set(all)].sort().join(',');
    if (text.length <= MOST_CHARACTERS - 200) return text;
    return refuse(
      this,
      `\`members\` must fit into the variables of a function, about 299 accounts, got ${members.length}: let policies name the organization, and leave accounts out`,
    );
  }

  private organization(): string {
    const { organizationId } = AwsAccount.of(this);
    return (
      organizationId ??
      refuse(this, '`organizationId` must be known, to tell strangers: give it to AwsAccount.configure')
    );
  }

  private createFunction(): OwnFunction {
    const { key, permissionsBoundary } = this.props;
    const { region, accountId } = AwsAccount.of(this);
    const own = new OwnFunction(this, 'Function', {
      name: this.name,
      kind: 'Function',
      description: 'Judges policies of secrets for a rule of AWS Config',
      code: bundleOf('policies'),
      environment: { ORGANIZATION: this.organization(), ACCOUNTS: this.accounts() },
      logKeyArn: key.keyArn,
      permissionsBoundary,
      timeoutSeconds: 900,
      after: resourcesIn(key),
    });
    const secrets = `arn:${region.partition}:secretsmanager:${region}:${accountId}:secret:*`;
    const read = ['secretsmanager:GetResourcePolicy'];
    own.role.addAccess({ verb: 'ReadPolicies', actions: read, resources: [secrets], conditions: [] });
    // Neither has a resource: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsconfig.html
    const everywhere = ['config:PutEvaluations', 'secretsmanager:ListSecrets'];
    own.role.addAccess({ verb: 'ListSecretsAndTell', actions: everywhere, resources: ['*'], conditions: [] });
    return own;
  }

  private createRule({ resource }: OwnFunction): void {
    const { accountId } = AwsAccount.of(this);
    const permission = new LambdaPermission(this, 'Permission', {
      statementId: 'Config',
      action: 'lambda:InvokeFunction',
      functionName: resource.arn,
      principal: 'config.amazonaws.com',
      sourceAccount: accountId.value,
    });
    const source = (messageType: string) => ({ eventSource: 'aws.config', messageType });
    new ConfigConfigRule(this, 'Resource', {
      name: this.name,
      description: 'The policy of no secret admits anybody from outside of the organization',
      scope: { complianceResourceTypes: ['AWS::SecretsManager::Secret'] },
      source: {
        owner: 'CUSTOM_LAMBDA',
        sourceIdentifier: resource.arn,
        sourceDetail: [
          source('ConfigurationItemChangeNotification'),
          source('OversizedConfigurationItemChangeNotification'),
          { ...source('ScheduledNotification'), maximumExecutionFrequency: 'TwentyFour_Hours' },
        ],
      },
      dependsOn: [permission],
    });
  }
}
