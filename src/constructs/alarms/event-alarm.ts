import { Construct } from 'constructs';
import type { Control } from '../../model/controls/control';
import type { Region } from '../../model/region';
import { AwsAccount } from '../accounts/aws-account';
import { type DeadLetterQueues, deadLetterArn } from './dead-letter-queues';
import { EventForwarder, type EventForwarderProps } from './event-forwarder';
import { createRule, type EventRule } from './event-rule';

/** A rule of another Region. */
export interface ForwardingRule extends EventRule {
  /** The Region of its provider. */
  readonly region: Region;
}

/** An event that an alarm reports, by its rule in the stack's own Region. */
export interface AlarmEvent extends EventRule {
  /**
   * Rules of other Regions in which AWS records the event, too. They send what their Region recorded itself to the
   * event bus of the stack's own Region, where the event's own rule must match it.
   *
   * @default - none
   */
  readonly forwarded?: readonly ForwardingRule[];
}

/** Which events are told of, and where. */
export interface EventAlarmProps {
  /** The control that it implements. */
  readonly control: Control;
  readonly events: readonly AlarmEvent[];
  /** Where rules put what was not taken. @default - it is lost */
  readonly deadLetters?: DeadLetterQueues;
  /** ARN of an {@link AlarmTopic} in the stack's own Region. */
  readonly topicArn: string;
  /** The role with which other Regions send their events; made where one has to. */
  readonly forwarder: EventForwarderProps & {
    /**
     * Construct id of what holds the role and the rules of other Regions.
     *
     * @default - addresses have none
     */
    readonly id?: string;
  };
}

/**
 * Tells a topic of events, wherever AWS records them: a rule for each event in the stack's own Region, and rules in
 * other Regions that forward to it.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cross-region.html
 */
export class EventAlarm extends Construct {
  readonly control: Control;

  constructor(scope: Construct, id: string, props: EventAlarmProps) {
    super(scope, id);
    const { control, events, topicArn, forwarder, deadLetters } = props;
    this.control = control;
    const { region } = AwsAccount.of(this);
    for (const event of events)
      createRule(this, event, { arn: topicArn, deadLetterArn: deadLetterArn(deadLetters, region) });
    const forwarded = events.flatMap((event) => event.forwarded ?? []);
    if (forwarded.length === 0) return;
    const elsewhere = new Construct(this, forwarder.id ?? 'Default');
    const { target } = new EventForwarder(elsewhere, 'Forwarder', forwarder);
    for (const rule of forwarded) {
      createRule(elsewhere, recordedThere(rule), { ...target, deadLetterArn: deadLetterArn(deadLetters, rule.region) });
    }
  }
}

/**
 * Not what was forwarded to the Region: two stacks of an account that each have the other's Region could pass an event
 * on forever.
 */
function recordedThere(rule: ForwardingRule): EventRule {
  return { ...rule, pattern: { ...rule.pattern, region: [rule.region.name] } };
}
