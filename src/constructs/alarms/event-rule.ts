import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import type { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Construct } from 'constructs';

/** What a rule waits for: the fields of an event and their values. */
export type EventPattern = Readonly<Record<string, unknown>>;

/** A rule of EventBridge in one Region. */
export interface EventRule {
  /** Construct id of the rule: a part of its address. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly pattern: EventPattern;
  /**
   * Whether calls that only read reach the rule.
   *
   * @default false
   * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
   */
  readonly readCalls?: boolean;
  /**
   * The provider of the rule's Region.
   *
   * @default - that of the stack's own Region
   */
  readonly provider?: AwsProvider;
}

/** Where a rule sends its events. */
export interface EventTarget {
  readonly arn: string;
  /** The role with which it sends; for other event buses. @default - none */
  readonly roleArn?: string;
  /**
   * What is sent in the place of the event, as a template.
   *
   * @default - the event
   * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
   */
  readonly inputTransformer?: { readonly inputTemplate: string };
  /** The part of the event that is sent in its place, as a JSON path. @default - the event */
  readonly inputPath?: string;
  /** What is sent in the place of the event, as JSON. @default - the event */
  readonly input?: string;
  /** ARN of a queue for what the target does not take. @default - it is lost */
  readonly deadLetterArn?: string;
}

/** A rule that rings by itself. */
export interface EventSchedule extends Pick<EventRule, 'id' | 'name' | 'description'> {
  /** How often: `1 hour`, `2 days`. */
  readonly rate: string;
}

/**
 * Makes a rule that sends to its one target again and again, in a scope of the rule's id.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 */
export function createSchedule(
  within: Construct,
  { id, name, description, rate }: EventSchedule,
  target: EventTarget,
): void {
  const scope = new Construct(within, id);
  const rule = new CloudwatchEventRule(scope, 'Resource', { name, description, scheduleExpression: `rate(${rate})` });
  createTarget(scope, rule, target);
}

/** Makes a rule and its one target, in a scope of the rule's id. */
export function createRule(within: Construct, event: EventRule, target: EventTarget): void {
  const { id, name, description, pattern, readCalls = false, provider } = event;
  const scope = new Construct(within, id);
  const rule = new CloudwatchEventRule(scope, 'Resource', {
    provider,
    name,
    description,
    eventPattern: JSON.stringify(pattern),
    ...(readCalls && { state: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS' }),
  });
  createTarget(scope, rule, target, provider);
}

function createTarget(
  scope: Construct,
  rule: CloudwatchEventRule,
  { deadLetterArn, ...target }: EventTarget,
  provider?: AwsProvider,
): void {
  new CloudwatchEventTarget(scope, 'Target', {
    provider,
    rule: rule.name,
    ...target,
    ...(deadLetterArn !== undefined && { deadLetterConfig: { arn: deadLetterArn } }),
  });
}
