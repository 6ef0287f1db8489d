import { Construct } from 'constructs';
import { createRule } from '../../alarms/event-rule';
import { createQueueAlarm } from '../../alarms/queue-alarm';
import { detectionMessage } from '../carrier/detection-message';

/** Which queue is watched, and who is told. */
export interface UnreportedAlarmProps {
  /** Name of the alarm and of the rule that reports it. */
  readonly name: string;
  readonly queueName: string;
  /** ARN of the topic of severity high. */
  readonly topicArn: string;
  /** ARN of the queue for what the topic does not take. */
  readonly deadLetterArn: string;
}

const MESSAGE = {
  id: 'findings-unreported',
  severity: 'high',
  intent: 'What was detected is not in Security Hub: the function that reports it fails',
  runbook: [
    'Read the log of the function: it names the call that is refused',
    'Turn Security Hub on in the audit account and Region, if it is off',
    'Invoke the function again with the messages of the queue, and delete them',
  ],
} as const;

/**
 * Tells people when a message could not be reported: what fails in silence is not missed. The alarm itself has no action:
 * EventBridge hears of its state, so that topics and their key admit one service alone.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 */
export class UnreportedAlarm extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: UnreportedAlarmProps,
  ) {
    super(scope, id);
    this.createAlarm();
    this.createRule();
  }

  private createAlarm(): void {
    const { name, queueName } = this.props;
    createQueueAlarm(this, 'Resource', { name, description: MESSAGE.intent, queueName });
  }

  private createRule(): void {
    const { name, topicArn, deadLetterArn } = this.props;
    const pattern = {
      source: ['aws.cloudwatch'],
      'detail-type': ['CloudWatch Alarm State Change'],
      detail: { alarmName: [name], state: { value: ['ALARM'] } },
    };
    const rule = { id: 'Told', name, description: MESSAGE.intent, pattern };
    const inputTransformer = { inputTemplate: detectionMessage(MESSAGE) };
    createRule(this, rule, { arn: topicArn, inputTransformer, deadLetterArn });
  }
}
