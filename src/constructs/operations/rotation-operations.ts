import { Construct } from 'constructs';
import { rotation } from '../../model/controls/rotation';
import type { RotationSchedule } from '../../model/rotation-schedule';
import { AwsAccount } from '../accounts/aws-account';
import { AlarmTopic } from '../alarms/alarm-topic';
import type { DeadLetterQueues } from '../alarms/dead-letter-queues';
import { EventAlarm } from '../alarms/event-alarm';
import { OperationsKey } from '../alarms/operations-key';
import { refuse } from '../synthesis/validation';
import { OverdueWatch } from './overdue-watch';
import { rotationEvents } from './rotation-events';

/** How rotations that never happen are found. */
export type OverdueDetection =
  /** By a rule of AWS Config. The account needs a configuration recorder. */
  | { readonly kind: 'config' }
  /** Not here: where another tool watches, or for accounts that are not worth it. */
  | { readonly kind: 'unwatched'; readonly reason: string };

/** What watches the rotations of an account. */
export interface RotationOperationsProps {
  /** The beginning of every name: 1 to 20 characters of `a-z 0-9 -`. */
  readonly environment: string;
  /** The team that is told: the tag `Owner` of the key. */
  readonly owner: string;
  /**
   * How rotations that never happen are found.
   *
   * @default { kind: 'config' }
   */
  readonly overdue?: OverdueDetection;
  /**
   * ARN of a managed policy, or a reference to it, that bounds the role with which events of replica Regions reach the
   * stack's own: that of `Boundary.forwarder`.
   *
   * @default - no boundary
   */
  readonly permissionsBoundary?: string;
  /**
   * Where rules of alarms on rotations and emergencies put what was not taken, of the same environment.
   *
   * @default - it is lost
   */
  readonly deadLetters?: DeadLetterQueues;
}

/**
 * Alarms on rotations: rules of EventBridge and an encrypted topic, and rules in the replica Regions that report
 * replicas which were not updated. One for each account and Region; every rotation waits for it, so that nothing
 * rotates unwatched.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/monitoring-eventbridge.html
 *
 * @example
 * const operations = new RotationOperations(stack, 'Rotation', { environment: 'prod', owner: 'team-security' });
 */
export class RotationOperations extends Construct {
  readonly key: OperationsKey;
  /**
   * A reference to the ARN of the topic. Subscribe people and tools to it: who subscribes to nothing is told nothing.
   */
  readonly topicArn: string;
  readonly deadLetters?: DeadLetterQueues;
  private readonly overdue?: OverdueWatch;

  /** @throws when the environment is malformed, or being unwatched has no reason */
  constructor(scope: Construct, id: string, props: RotationOperationsProps) {
    super(scope, id);
    const { environment, owner } = props;
    if (!/^[a-z0-9-]{1,20}$/.test(environment)) {
      refuse(this, `\`environment\` must be 1 to 20 characters of a-z 0-9 -, got '${environment}'`);
    }
    const prefix = `${environment}-secret-rotation`;
    this.deadLetters = props.deadLetters;
    this.key = new OperationsKey(this, 'Key', { environment, owner });
    this.overdue = this.createOverdueWatch(`${prefix}-overdue`, props.overdue);
    this.topicArn = new AlarmTopic(this, 'Topic', { name: prefix, keyArn: this.key.keyArn }).topicArn;
    this.createAlarm(prefix, props.permissionsBoundary);
  }

  /**
   * Takes a schedule into what counts as overdue.
   *
   * @example
   * operations.watch(RotationSchedule.days(30));
   */
  watch(schedule: RotationSchedule): void {
    this.overdue?.watch(schedule);
  }

  private createOverdueWatch(name: string, detection: OverdueDetection = { kind: 'config' }): OverdueWatch | undefined {
    if (detection.kind === 'config') return new OverdueWatch(this, 'Overdue', name);
    if (detection.reason.trim() === '') refuse(this, '`overdue` must have a reason when rotations are unwatched');
    return undefined;
  }

  private createAlarm(prefix: string, permissionsBoundary?: string): EventAlarm {
    const account = AwsAccount.of(this);
    return new EventAlarm(this, 'Default', {
      control: rotation.monitored,
      events: [...rotationEvents(account, prefix), ...(this.overdue ? [this.overdue.event] : [])],
      topicArn: this.topicArn,
      deadLetters: this.deadLetters,
      forwarder: { id: 'Replicas', name: `${prefix}-forward-${account.region}`, permissionsBoundary },
    });
  }
}
