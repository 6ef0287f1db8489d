import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import { Construct } from 'constructs';
import type { Arn } from '../../model/arn';
import { isProtectedAlarm, PROTECTED_ALARMS } from '../../model/guardrails/protected-alarms';
import { globalRegion, type Region } from '../../model/region';
import { AwsAccount } from '../accounts/aws-account';
import { RotationTopic } from '../alarms/alarm-topic';
import { EventForwarder } from '../alarms/event-forwarder';
import type { RotationOperations } from '../operations/rotation-operations';
import { recordSource } from '../sources/record-source';
import { refuse } from '../validation';
import { useEvents, type WatchedService } from './use-events';

/** Whose use raises an alarm. */
export interface UseAlarmProps {
  /**
   * The beginning of every name: 1 to 48 characters of `a-z 0-9 -`, and one that the guardrail `alarms-protected` keeps,
   * such as `prod-break-glass` or `prod-break-glass-console`: whoever is watched could mute an alarm of another name.
   */
  readonly name: string;
  /**
   * The names that the organization gave to the guardrail `alarms-protected`; `*` stands for any characters.
   *
   * @default - the guardrail's own
   */
  readonly protectedNames?: readonly string[];
  /**
   * The service whose calls with the role are heard of.
   *
   * @default 'secretsmanager'
   */
  readonly service?: WatchedService;
  /** The role; `?` and `*` stand for characters, as in the role of a permission set. */
  readonly roleArn: Arn;
  /** The operations of the account: its key encrypts the messages. */
  readonly operations: RotationOperations;
  /**
   * ARN of a managed policy, or a reference to it, that bounds the role with which events reach the stack's own Region.
   *
   * @default - no boundary
   */
  readonly permissionsBoundary?: string;
}

/**
 * Alarms on every use of a role: somebody takes it or tries to, and every call to Secrets Manager that is made with it,
 * in each Region of the stack, and in the Region where AWS records that somebody switched to it in the console. An
 * encrypted topic in the stack's own Region tells of them. The Regions need a trail with management events; calls to STS
 * are events of the Region whose endpoint was called.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 */
export class UseAlarm extends Construct {
  /** A reference to the ARN of the topic. Subscribe people to it: who subscribes to nothing is told nothing. */
  readonly topicArn: string;

  /** @throws when the name breaks its rule, or no guardrail keeps alarms of the name */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: UseAlarmProps,
  ) {
    super(scope, id);
    recordSource(this);
    const { name, operations, permissionsBoundary } = props;
    if (!/^[a-z0-9-]{1,48}$/.test(name)) {
      refuse(this, `\`name\` must be 1 to 48 characters of a-z 0-9 -, got '${name}'`);
    }
    this.requireProtected();
    const { region, replicaRegions } = AwsAccount.of(this);
    this.topicArn = new RotationTopic(this, 'Topic', { name, keyArn: operations.key.keyArn }).topicArn;
    this.watch(region, { arn: this.topicArn });
    const others = new Map([...replicaRegions, globalRegion(region.partition)].map((each) => [each.name, each]));
    others.delete(region.name);
    if (others.size === 0) return;
    const { target } = new EventForwarder(this, 'Forwarder', { name: `${name}-forward`, permissionsBoundary });
    for (const other of others.values()) this.watch(other, target);
  }

  private requireProtected(): void {
    const { name, protectedNames } = this.props;
    if (isProtectedAlarm(name, protectedNames)) return;
    const patterns = (protectedNames ?? PROTECTED_ALARMS).join(', ');
    refuse(
      this,
      `\`name\` must be one that the guardrail alarms-protected keeps (${patterns}), got '${name}': name it '${name}-break-glass', or give the guardrail's names as \`protectedNames\``,
    );
  }

  private watch(region: Region, target: { readonly arn: string; readonly roleArn?: string }): void {
    const { name, roleArn, service } = this.props;
    const account = AwsAccount.of(this);
    const isOwn = account.regions.some((each) => each.name === region.name);
    const provider = isOwn ? account.provider(region) : account.globalProvider;
    const here = [isOwn && 'regional', region.name === globalRegion(region.partition).name && 'global', 'either'];
    // What another Region forwards is heard of here by a rule of the same pattern alone.
    const hearsAll = region.name === account.region.name;
    for (const { id, description, pattern, recorded } of useEvents(roleArn, service)) {
      if (!hearsAll && !here.includes(recorded)) continue;
      const scope = new Construct(this, `${region}-${id}`);
      const rule = new CloudwatchEventRule(scope, 'Resource', {
        provider,
        name: `${name}-${id.toLowerCase()}`,
        description,
        eventPattern: JSON.stringify(pattern),
        // Calls that only read do not reach rules otherwise, and taking a role or reading a value is one.
        state: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
      });
      new CloudwatchEventTarget(scope, 'Target', { provider, rule: rule.name, ...target });
    }
  }
}
