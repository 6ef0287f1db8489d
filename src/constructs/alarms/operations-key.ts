import { Construct } from 'constructs';
import { mandatoryTags } from '../../model/mandatory-tags';
import type { Condition } from '../../model/policy/condition';
import { request } from '../../model/policy/conditions';
import { PolicyDocument } from '../../model/policy/document';
import { Principal } from '../../model/policy/principal';
import { PolicyStatement } from '../../model/policy/statement';
import type { Region } from '../../model/region';
import { AwsAccount } from '../accounts/aws-account';
import { administration } from '../keys/key-administration';
import { RegionalKey } from '../keys/regional-key';
import { claimName } from '../synthesis/claim-name';
import { refuse, validated } from '../synthesis/validation';

/** The key of an environment's logs and messages. */
export interface OperationsKeyProps {
  /** The tag `Environment`, and the end of the alias `alias/operations/<environment>`. */
  readonly environment: string;
  /** The team that answers for the key: the tag `Owner`. */
  readonly owner: string;
  /** Whether roles of the account use it through queues, where their own policies allow it. @default false */
  readonly queues?: boolean;
  /** Whether roles of the account use it through tables of DynamoDB, where their own policies allow it. @default false */
  readonly tables?: boolean;
  /**
   * Whose rules of EventBridge put into its queues what their targets did not take.
   *
   * @default - nobody's
   */
  readonly deadLettersOf?: 'account' | 'organization';
  /** The Region of the key. @default - that of the stack */
  readonly region?: Region;
  /** What of the environment it is for, where that has one already: the end of the alias. @default - all of it */
  readonly part?: string;
}

/**
 * AWS's own list.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
const LOGS = ['kms:Decrypt', 'kms:Describe*', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];
const MESSAGES = ['kms:Decrypt', 'kms:GenerateDataKey'];
/**
 * AWS's own list.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
 */
const TABLES = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];

interface KeyUses {
  readonly region: Region;
  readonly queues: boolean;
  readonly tables: boolean;
  readonly deadLettersOf?: 'account' | 'organization';
}

/**
 * A customer key for logs and topics. It is not a {@link SecretsKey}: that one serves Secrets Manager alone,
 * and no service that carries messages should be able to use it.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 *
 * @example
 * const { keyArn } = new OperationsKey(stack, 'OperationsKey', { environment: 'prod', owner: 'team-security' });
 */
export class OperationsKey extends Construct {
  /** A reference to the key's ARN. */
  readonly keyArn: string;

  /** @throws when the environment or the owner cannot be a tag, or the organization is unknown and its rules use the key */
  constructor(scope: Construct, id: string, props: OperationsKeyProps) {
    super(scope, id);
    const account = AwsAccount.of(this);
    const { environment, part, region = account.region, queues = false, tables = false, deadLettersOf } = props;
    const alias = `alias/operations/${[environment, ...(part === undefined ? [] : [part])].join('-')}`;
    const claim = { kind: 'key alias', property: 'environment', name: alias } as const;
    claimName(this, { ...claim, account: account.accountId.value, region: region.name });
    this.keyArn = new RegionalKey(this, region.name, {
      description: `Logs and messages about secrets in ${props.environment}`,
      alias,
      provider: account.provider(region),
      deletionWindowDays: 30,
      policy: () => this.renderPolicy(account, { region, queues, tables, deadLettersOf }),
      tags: validated(this, () => this.tags(props)),
    }).arn;
  }

  private renderPolicy(account: AwsAccount, { region, queues, tables, deadLettersOf }: KeyUses): string {
    const { accountId } = account;
    const { partition } = region;
    const here = `arn:${partition}:logs:${region}:${accountId}`;
    const topics = `arn:${partition}:sns:${region}:${accountId}:*`;
    return new PolicyDocument([
      ...administration(partition, accountId, []),
      allow('UseByLogs', Principal.service(region.viaService('logs')), LOGS, [
        request('ArnLike', 'kms:EncryptionContext:aws:logs:arn', [`${here}:log-group:*`]),
      ]),
      allow('UseByEvents', Principal.service('events.amazonaws.com'), MESSAGES, [
        request('ArnLike', 'kms:EncryptionContext:aws:sns:topicArn', [topics]),
      ]),
      ...(queues
        ? [
            allow('UseByQueues', Principal.account(partition, accountId), MESSAGES, [
              request('StringEquals', 'kms:ViaService', [region.viaService('sqs')]),
            ]),
          ]
        : []),
      ...(tables
        ? [
            allow('UseByTables', Principal.account(partition, accountId), TABLES, [
              request('StringEquals', 'kms:ViaService', [region.viaService('dynamodb')]),
            ]),
            allow(
              'GrantToTables',
              Principal.account(partition, accountId),
              ['kms:CreateGrant'],
              [
                request('StringEquals', 'kms:ViaService', [region.viaService('dynamodb')]),
                request('Bool', 'kms:GrantIsForAWSResource', ['true']),
              ],
            ),
          ]
        : []),
      ...(deadLettersOf === undefined
        ? []
        : [
            allow('UseByRulesForQueues', Principal.service('events.amazonaws.com'), MESSAGES, [
              this.ownerOfRules(account, deadLettersOf),
            ]),
          ]),
    ]).minified();
  }

  private ownerOfRules({ accountId, organizationId }: AwsAccount, owner: 'account' | 'organization'): Condition {
    if (owner === 'account') return request('StringEquals', 'aws:SourceAccount', [accountId.value]);
    if (organizationId !== undefined) return request('StringEquals', 'aws:SourceOrgID', [organizationId]);
    return refuse(this, '`organizationId` must be known for rules of it: give it to AwsAccount.configure');
  }

  private tags({ environment, owner }: OperationsKeyProps): Record<string, string> {
    return mandatoryTags({
      App: 'operations',
      Environment: environment,
      Owner: owner,
      RotationEnabled: 'true',
      DataClassification: 'internal',
    });
  }
}

function allow(
  sid: string,
  principal: Principal,
  actions: readonly string[],
  conditions: readonly ReturnType<typeof request>[],
): PolicyStatement {
  // In a key policy `*` is the key itself.
  return PolicyStatement.allow({
    ...{ sid, principals: [principal], actions, resources: ['*'], conditions },
    wildcardActions: {
      reason: 'CloudWatch Logs is given the actions as AWS lists them, and says of no other that they suffice',
    },
  });
}
