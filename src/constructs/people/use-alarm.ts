import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import { Construct } from 'constructs';
import type { Arn } from '../../model/arn';
import type { Region } from '../../model/region';
import { AwsAccount } from '../accounts/aws-account';
import type { RotationOperations } from '../operations/rotation-operations';
import { RotationTopic } from '../operations/rotation-topic';
import { recordSource } from '../sources/record-source';
import { refuse } from '../validation';
import { EventForwarder } from './event-forwarder';
import { useEvents } from './use-events';

/** Whose use raises an alarm. */
export interface UseAlarmProps {
  /** The beginning of every name: 1 to 48 characters of `a-z 0-9 -`. */
  readonly name: string;
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
 * in each Region of the stack. An encrypted topic in the stack's own Region tells of them. The Regions need a trail
 * with management events; calls to STS are events of the Region whose endpoint was called.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 */
export class UseAlarm extends Construct {
  /** A reference to the ARN of the topic. Subscribe people to it: who subscribes to nothing is told nothing. */
  readonly topicArn: string;

  /** @throws when the name breaks its rule */
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
    const { region, replicaRegions } = AwsAccount.of(this);
    this.topicArn = new RotationTopic(this, 'Topic', { name, keyArn: operations.key.keyArn }).topicArn;
    this.watch(region, { arn: this.topicArn });
    if (replicaRegions.length === 0) return;
    const forwarder = new EventForwarder(this, 'Forwarder', { name: `${name}-forward`, permissionsBoundary });
    for (const replica of replicaRegions) this.watch(replica, forwarder.target);
  }

  private watch(region: Region, target: { readonly arn: string; readonly roleArn?: string }): void {
    const { name, roleArn } = this.props;
    const provider = AwsAccount.of(this).provider(region);
    for (const { id, description, pattern } of useEvents(roleArn)) {
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
