import { Construct } from 'constructs';
import type { Arn } from '../../model/arn';
import { administration } from '../../model/controls/administration';
import { isProtectedAlarm, PROTECTED_ALARMS } from '../../model/guardrails/protected-alarms';
import { AwsAccount } from '../accounts/aws-account';
import { AlarmTopic } from '../alarms/alarm-topic';
import { EventAlarm } from '../alarms/event-alarm';
import type { RotationOperations } from '../operations/rotation-operations';
import { recordSource } from '../synthesis/record-source';
import { refuse } from '../synthesis/validation';
import { useEvents, type WatchedService } from './use-events';

/** Whose use raises an alarm. */
export interface UseAlarmProps {
  /**
   * The beginning of every name: 1 to 48 characters of `a-z 0-9 -`, and one that the guardrail `alarms-protected`
   * keeps, such as `prod-break-glass` or `prod-break-glass-console`: whoever is watched could mute an alarm of another
   * name.
   */
  readonly name: string;
  /**
   * The names that the organization gave to the guardrail `alarms-protected`; `*` stands for any characters.
   *
   * @default - the guardrail's own
   */
  readonly protectedNames?: readonly string[];
  /**
   * The service whose calls with the role are reported.
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
 * encrypted topic in the stack's own Region reports them. The Regions need a trail with management events; calls to STS
 * are events of the Region whose endpoint was called.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 *
 * @example
 * new UseAlarm(stack, 'EmergencyAlarm', {
 *   name: 'prod-break-glass-console',
 *   roleArn: permissionSet.roleIn('111111111111').roleArn,
 *   operations, permissionsBoundary: boundary.policyArn,
 * });
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
    this.requireName();
    this.topicArn = new AlarmTopic(this, 'Topic', { name, keyArn: operations.key.keyArn }).topicArn;
    new EventAlarm(this, 'Default', {
      control: administration.emergencyUse,
      events: useEvents(AwsAccount.of(this), props),
      topicArn: this.topicArn,
      deadLetters: operations.deadLetters,
      forwarder: { name: `${name}-forward`, permissionsBoundary },
    });
  }

  private requireName(): void {
    const { name, protectedNames } = this.props;
    if (!/^[a-z0-9-]{1,48}$/.test(name)) {
      refuse(this, `\`name\` must be 1 to 48 characters of a-z 0-9 -, got '${name}'`);
    }
    if (isProtectedAlarm(name, protectedNames)) return;
    const patterns = (protectedNames ?? PROTECTED_ALARMS).join(', ');
    refuse(
      this,
      `\`name\` must be one that the guardrail alarms-protected keeps (${patterns}), got '${name}': name it '${name}-break-glass', or give the guardrail's names as \`protectedNames\``,
    );
  }
}
