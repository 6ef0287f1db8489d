import { AccountId } from '../../model/account-id';
import { Arn } from '../../model/arn';
import { request } from '../../model/policy/conditions';
import { Principal } from '../../model/policy/principal';
import { PolicyStatement } from '../../model/policy/statement';
import { requireBoundaryParts } from './boundary-checks';
import { boundaryDenials } from './boundary-denials';
import type { BoundaryScope } from './boundary-scope';
import {
  allow,
  CHANGE_KEYS,
  READ_KEYS,
  runtimeStatements,
  type SecretCalls,
  secretStatements,
  serviceStatements,
  WRITE_LOG,
} from './boundary-statements';
import { lookAtOrganization, nothingElse, policiesStatements } from './config-boundary';
import { CUSTODIAN_CALLS } from './custodian-calls';
import { trailStatements } from './trail-boundary';

/** What roles of a kind may do at most. */
export interface BoundaryOptions {
  /**
   * Applications whose secrets the roles may use: the middle of the secrets' names. Empty for roles without secrets.
   *
   * @default - all of the environment
   */
  readonly applications?: readonly string[];
  /**
   * ARN patterns of secrets beyond those, such as `arn:aws:secretsmanager:eu-central-1:111111111111:secret:rds!*`, each
   * of one account: its keys are then usable for these secrets too.
   *
   * @default - none
   */
  readonly otherSecrets?: readonly string[];
  /**
   * Services that the roles may use as a whole, by their prefix in policies, such as `s3`: this library knows the needs
   * of secrets, not those of an application. Services of identities, secrets, keys and audit are refused.
   *
   * @default - none
   */
  readonly services?: readonly string[];
}

/** What workloads may do at most. */
export interface WorkloadBoundaryOptions extends BoundaryOptions {
  /** The twelve digits of the account that holds the secrets. */
  readonly secretsAccount: string;
}

/** Where forwarders may send events beside the buses of their own account. */
export interface ForwarderBoundaryOptions {
  /** The twelve digits of the account with the detections. @default - nowhere else */
  readonly auditAccount?: string;
}

const READ = ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'];
const USE = [...READ, 'secretsmanager:PutSecretValue'];
const ROTATE = [...USE, 'secretsmanager:ListSecretVersionIds', 'secretsmanager:UpdateSecretVersionStage'];

const READING: SecretCalls = { actions: READ, keyActions: READ_KEYS };
const USING: SecretCalls = { actions: USE, keyActions: CHANGE_KEYS };
const ROTATING: SecretCalls = { actions: ROTATE, keyActions: CHANGE_KEYS };

/**
 * The most that roles of a kind can ever do, whatever policies they get.
 *
 * @example
 * const boundary = Boundary.workload({ secretsAccount: '111111111111', applications: ['orders'], services: ['sqs'] });
 * new PermissionsBoundary(stack, 'Boundary', { environment: 'prod', boundary });
 */
export class Boundary {
  /**
   * For consumers, and for roles that application teams make: read and put values, write logs, run in a VPC.
   *
   * @throws when the account, an application, an ARN or a service breaks its rule
   */
  static workload(options: WorkloadBoundaryOptions): Boundary {
    requireBoundaryParts(options);
    const { secretsAccount, services = [] } = options;
    return new Boundary('workload', (scope) => [
      ...secretStatements(scope, USING, secretPatterns(scope, secretsAccount, options)),
      ...runtimeStatements(scope, ''),
      ...serviceStatements(services),
    ]);
  }

  /**
   * For rotation functions, in the account of the secrets: replace values, write logs, run in a VPC.
   *
   * @throws when an application, an ARN or a service breaks its rule
   */
  static rotation(options: BoundaryOptions = {}): Boundary {
    requireBoundaryParts(options);
    return new Boundary('rotation', (scope) => {
      const { partition, account } = scope;
      const users = [`arn:${partition}:elasticache:*:${account}:user:*`];
      return [
        ...secretStatements(scope, ROTATING, secretPatterns(scope, account.value, options)),
        // The action has no resource: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html
        allow('MakePasswords', ['secretsmanager:GetRandomPassword'], ['*']),
        allow('ChangeCacheUsers', ['elasticache:DescribeUsers', 'elasticache:ModifyUser'], users),
        ...runtimeStatements(scope, '/aws/lambda/'),
        ...serviceStatements(options.services ?? []),
      ];
    });
  }

  /**
   * For the roles of emergencies, in the account of the secrets: read values, and send the events that report it.
   *
   * @throws when an application, an ARN or a service breaks its rule
   */
  static emergency(options: BoundaryOptions = {}): Boundary {
    requireBoundaryParts(options);
    return new Boundary('emergency', (scope) => {
      return [
        ...secretStatements(scope, READING, secretPatterns(scope, scope.account.value, options)),
        sendEvents(scope),
        ...serviceStatements(options.services ?? []),
      ];
    });
  }

  /**
   * For the keeper of the users for emergencies, in the account of the users: make them, give them a password and a
   * second factor, take both away.
   *
   * @param userArns full ARNs of the users: at least one
   * @throws when there is none, or an ARN is not a user's
   *
   * @example
   * const boundary = Boundary.custodian(['arn:aws:iam::111111111111:user/emergency/one']);
   */
  static custodian(userArns: readonly string[]): Boundary {
    if (userArns.length === 0) throw new Error('`userArns` must name at least one user');
    for (const text of userArns) Principal.user(Arn.parse(text));
    const users = [...userArns].sort();
    const calls = Object.values(CUSTODIAN_CALLS).flat().sort();
    return new Boundary('custodian', () => [allow('KeepUsers', calls, users)], boundaryDenials(users));
  }

  /**
   * For the roles with which events reach one Region of their account, or detections in another account: send them, and
   * nothing else.
   *
   * @throws when the account is not twelve digits
   */
  static forwarder({ auditAccount }: ForwarderBoundaryOptions = {}): Boundary {
    const accounts = auditAccount === undefined ? [] : [AccountId.of(auditAccount).value];
    return new Boundary('forwarder', (scope) => [sendEvents(scope, accounts)]);
  }

  /**
   * For the function that reports what was detected, in the account of the detections: import findings, keep what
   * failed in a queue, write its log.
   */
  static findings(): Boundary {
    return new Boundary('findings', ({ partition, account }) => {
      const hub = `arn:${partition}:securityhub:*:${account}`;
      const inAccount = (service: string, rest: string) => [`arn:${partition}:${service}:*:${account}:${rest}`];
      return [
        allow('WriteLogs', WRITE_LOG, inAccount('logs', 'log-group:/aws/lambda/*')),
        allow('ImportFindings', ['securityhub:BatchImportFindings'], [`${hub}:product/${account}/default`]),
        allow('LookAtFindings', ['securityhub:BatchUpdateFindings', 'securityhub:GetFindings'], [`${hub}:hub/default`]),
        allow('KeepFailed', ['sqs:SendMessage'], inAccount('sqs', '*-secret-detection-*')),
        PolicyStatement.allow({
          sid: 'EncryptFailed',
          actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
          resources: inAccount('kms', 'key/*'),
          conditions: [request('StringLike', 'kms:ViaService', ['sqs.*'])],
        }),
      ];
    });
  }

  /**
   * For the function that judges policies of secrets, in the account of the secrets: read policies, list secrets, tell
   * AWS Config, write its log.
   */
  static policies(): Boundary {
    return new Boundary('policies', policiesStatements);
  }

  /** For the role of an aggregator of AWS Config, in its account: look at the organization, and nothing else. */
  static aggregator(): Boundary {
    return new Boundary('aggregator', () => [lookAtOrganization()], [nothingElse()]);
  }

  /**
   * For the function that looks for detections in a trail, in the account of the trail's bucket: ask and read the trail,
   * remember in its table, send events, keep what failed in a queue, write its log.
   */
  static trail(): Boundary {
    return new Boundary('trail', (scope) => [...trailStatements(scope), sendEvents(scope)]);
  }

  private constructor(
    /** The end of the policy's name. */
    readonly kind:
      | 'workload'
      | 'rotation'
      | 'emergency'
      | 'custodian'
      | 'forwarder'
      | 'findings'
      | 'policies'
      | 'aggregator'
      | 'trail',
    private readonly allowed: (scope: BoundaryScope) => readonly PolicyStatement[],
    private readonly denied: readonly PolicyStatement[] = boundaryDenials(),
  ) {}

  /**
   * The statements of the boundary in an account.
   *
   * @example
   * const { account, partition } = AwsAccount.of(stack).deploymentRole;
   * Boundary.forwarder().statements({ partition, account: AccountId.of(account), environment: 'prod' });
   */
  statements(scope: BoundaryScope): readonly PolicyStatement[] {
    return [...this.allowed(scope), ...this.denied];
  }
}

function sendEvents({ partition, account }: BoundaryScope, others: readonly string[] = []): PolicyStatement {
  const accounts = [...new Set([account.value, ...others])];
  const buses = accounts.map((each) => `arn:${partition}:events:*:${each}:event-bus/default`);
  return allow('SendEvents', ['events:PutEvents'], buses);
}

function secretPatterns(
  { partition, environment }: BoundaryScope,
  account: string,
  { applications = ['*'], otherSecrets = [] }: BoundaryOptions,
): readonly string[] {
  const named = applications.map((application) => (application === '*' ? '*' : `${application}/*`));
  const prefix = `arn:${partition}:secretsmanager:*:${account}:secret:${environment}/`;
  return [...named.map((name) => `${prefix}${name}`), ...otherSecrets];
}
