import type { IConstruct } from 'constructs';
import { type Condition, conditionBlock } from '../../model/policy/condition';
import { Conditions } from '../../model/policy/conditions';
import type { Period } from '../../model/policy/period';
import { refuse, validated } from '../synthesis/validation';
import { GrantLedger } from './grant-ledger';
import type { GrantTarget } from './grant-target';
import type { IConsumer } from './i-consumer';
import { type ActionGroup, inScope, KEY_ACTIONS, type Permission, SECRET_ACTIONS } from './permission';
import type { RoleAccess } from './role-policy';
import { rotationInvocation } from './rotation-invocation';

/** Under what conditions a grant holds. */
export interface GrantOptions {
  /**
   * Conditions that must all hold, made by {@link Conditions}.
   *
   * @default - none beyond being the role
   */
  readonly conditions?: readonly Condition[];
  /**
   * When the grant holds.
   *
   * @default - always
   */
  readonly period?: Period;
}

/** Under what conditions a role may read. */
export interface ReadOptions extends GrantOptions {
  /**
   * Staging labels whose versions may be read, such as `['AWSCURRENT']`.
   *
   * @default - every version
   */
  readonly versionStages?: readonly string[];
  /**
   * Why the role reads from outside the endpoints that the secret demands, such as an AWS service that assumes the role
   * and reads from its own network: RDS Proxy, AWS Glue, AWS DMS.
   *
   * @default - it reads through them, where the secret demands any
   */
  readonly outsideEndpoints?: { readonly reason: string };
}

/** Under what conditions a role may write. */
export interface WriteOptions extends GrantOptions {
  /**
   * Why the role puts values although a function rotates the secret: 10 to 256 letters, digits, spaces or
   * `_.:/=+-@`, because it becomes the tag `WriteReason`. Required then: the function promotes what the role puts as
   * AWSPENDING if the system takes it.
   *
   * @default - no function rotates the secret
   */
  readonly reason?: string;
}

/**
 * Grants permissions on one secret. Each call writes every statement that the permission takes: on the secret and on
 * its key in every Region, and on the role itself where its policies are written here. Statements name roles by ARN
 * beside their account, so they hold for roles that are yet to be made, or are made again.
 *
 * Reading, rotating, administering and rolling back never meet in one role, whichever secrets they concern. Every grant
 * throws when they would, when two conditions contradict each other, when the role is in another partition, and when a
 * role of another account would need the key that AWS manages.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html
 *
 * @example
 * secret.grants.read(consumer, { versionStages: ['AWSCURRENT'] });
 * secret.grants.write(pipeline);
 */
export class SecretGrants {
  constructor(
    private readonly construct: IConstruct,
    private readonly secret: GrantTarget,
  ) {}

  /**
   * Lets a role read the value: `GetSecretValue`, `DescribeSecret` and `kms:Decrypt`.
   *
   * @example
   * secret.grants.read(consumer, { conditions: [Conditions.vpc('vpc-0a1b2c3d4e5f60718')] });
   */
  read(consumer: IConsumer, options: ReadOptions = {}): void {
    const { versionStages, outsideEndpoints, conditions = [] } = options;
    if (outsideEndpoints?.reason.trim() === '') refuse(this.construct, '`outsideEndpoints` must have a reason');
    const stages = versionStages && validated(this.construct, () => Conditions.versionStage(...versionStages));
    this.grant('read', consumer, { ...options, conditions: stages ? [...conditions, stages] : conditions });
  }

  /**
   * Lets a role put new values, without reading what is there: for pipelines and people that deliver a value. A secret
   * that a function rotates needs a reason.
   *
   * @example
   * secret.grants.write(pipeline, { reason: 'The provider sends a new key by its own rotation' });
   */
  write(consumer: IConsumer, options: WriteOptions = {}): void {
    const { reason, ...conditions } = options;
    if (this.secret.rotatedByFunction) {
      if (reason === undefined) {
        refuse(
          this.construct,
          `\`reason\` must be given to write '${this.secret.secretName}', because a function rotates it and promotes what works: say why the role puts values, or let the function make them`,
        );
      }
      this.secret.explainWriter?.(reason);
    }
    this.grant('write', consumer, conditions);
  }

  /**
   * Lets a role manage the secret and start its rotation, without reading or setting its value, widening its policy, or
   * turning the rotation off. A role of another account is not let invoke the function, which AWS also asks for.
   *
   * @example
   * secret.grants.administer(administrator);
   */
  administer(consumer: IConsumer, options: GrantOptions = {}): void {
    this.grant('administer', consumer, options);
  }

  /**
   * Lets a role move AWSCURRENT back after a rotation, without reading or setting a value: for the people who run the
   * command `rollback`, which the guardrail `secretVersionStages` leaves unbound by the role's name. Testing the old
   * version also takes `lambda:InvokeFunction` on the secret's rotation function.
   *
   * @example
   * secret.grants.rollback(administrator);
   */
  rollback(consumer: IConsumer, options: GrantOptions = {}): void {
    this.grant('rollback', consumer, options);
  }

  /**
   * Lets a rotation function's role replace the value and move its staging labels.
   *
   * @example
   * secret.grants.rotate(rotationRole);
   */
  rotate(consumer: IConsumer, options: GrantOptions = {}): void {
    this.grant('rotate', consumer, options);
    this.giveCalls(consumer, {
      verb: 'RandomPassword',
      actions: ['secretsmanager:GetRandomPassword'],
      // The action has no resource: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html
      resources: ['*'],
      conditions: [],
    });
  }

  /**
   * Lets a rotation function's role log in with this secret, to change the password of another user. It counts as
   * rotating: no role that reads for a workload can have it.
   *
   * @example
   * superuser.grants.superuser(rotationRole);
   */
  superuser(consumer: IConsumer, options: GrantOptions = {}): void {
    this.grant('superuser', consumer, options);
  }

  private grant(permission: Permission, consumer: IConsumer, options: ReadOptions): void {
    const { conditions = [], period, outsideEndpoints } = options;
    this.requirePartition(consumer);
    this.requireCustomerKeyAcrossAccounts(consumer);
    validated(this.construct, () =>
      GrantLedger.of(this.construct).record(consumer.roleArn, permission, this.secret.secretName),
    );
    for (const window of period?.alternatives ?? [[]]) {
      const all = [...conditions, ...window];
      validated(this.construct, () => conditionBlock(all));
      for (const group of SECRET_ACTIONS[permission]) {
        this.allowCalls(consumer, group, all, outsideEndpoints !== undefined);
      }
      this.allowKey(permission, consumer, all);
      if (permission === 'administer') this.allowRotation(consumer, all);
    }
  }

  private allowCalls(consumer: IConsumer, group: ActionGroup, all: readonly Condition[], isExempt: boolean): void {
    const { verb, actions, scopes, always = [], outsideEndpoints = isExempt } = group;
    const conditions = [...inScope(all, scopes), ...always];
    this.secret.allow({ verb, role: consumer.roleArn, actions, conditions, outsideEndpoints });
    this.giveCalls(consumer, { verb, actions, resources: this.secretArns, conditions });
  }

  private giveCalls(consumer: IConsumer, access: RoleAccess): void {
    consumer.addAccess(access);
    const { verb, actions, resources } = access;
    GrantLedger.of(this.construct).recordCalls({ role: consumer.roleArn, verb, actions, resources });
  }

  /** Secrets Manager calls KMS for the role, so only conditions on the caller can hold there. */
  private allowKey(permission: Permission, consumer: IConsumer, all: readonly Condition[]): void {
    const { key, regions } = this.secret;
    const actions = KEY_ACTIONS[permission];
    if (key === undefined || actions.length === 0) return;
    const verb = `${permission.charAt(0).toUpperCase()}${permission.slice(1)}Key`;
    const conditions = inScope(all, ['caller']);
    const copies = actions.includes('kms:GenerateDataKey');
    key.allow({ verb, role: consumer.roleArn, actions, secret: this.secret, copies, conditions });
    consumer.addAccess({
      verb,
      actions,
      resources: regions.map((region) => key.keyArnPattern(region)),
      conditions,
      keyUse: { regions, secretArns: this.secretArns },
    });
  }

  private allowRotation(consumer: IConsumer, all: readonly Condition[]): void {
    const { rotationFunctionArn, accountId } = this.secret;
    if (rotationFunctionArn === undefined || consumer.roleArn.account !== accountId) return;
    consumer.addAccess(rotationInvocation(rotationFunctionArn, inScope(all, ['caller'])));
  }

  private get secretArns(): readonly string[] {
    return this.secret.regions.map((region) => this.secret.arnPattern(region));
  }

  private requirePartition({ roleArn }: IConsumer): void {
    const partitions = this.secret.regions.map(({ partition }) => partition);
    if (!partitions.includes(roleArn.partition)) {
      refuse(this.construct, `\`role\` must be in the secret's partition, ${partitions[0]}, got ${roleArn}`);
    }
  }

  private requireCustomerKeyAcrossAccounts({ roleArn }: IConsumer): void {
    if (this.secret.key === undefined && roleArn.account !== this.secret.accountId) {
      refuse(
        this.construct,
        `\`key\` must be a customer key to grant ${roleArn}, because AWS's own key cannot be used from another account: import the secret with its key`,
      );
    }
  }
}
