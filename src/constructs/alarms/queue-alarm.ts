import { CloudwatchMetricAlarm } from '@cdktf/provider-aws/lib/cloudwatch-metric-alarm';
import type { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import type { Construct } from 'constructs';

/** A queue in which nothing is to be. */
export interface QueueAlarmProps {
  readonly name: string;
  readonly description: string;
  readonly queueName: string;
  /** The provider of the queue's Region. @default - that of the stack */
  readonly provider?: AwsProvider;
}

/**
 * Makes an alarm that rings while a queue has a message. It has no action: a rule of EventBridge hears of its state.
 *
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/dead-letter-queues-alarms-cloudwatch.html
 */
export function createQueueAlarm(
  scope: Construct,
  id: string,
  { name, description, queueName, provider }: QueueAlarmProps,
): void {
  new CloudwatchMetricAlarm(scope, id, {
    provider,
    alarmName: name,
    alarmDescription: description,
    namespace: 'AWS/SQS',
    metricName: 'ApproximateNumberOfMessagesVisible',
    dimensions: { QueueName: queueName },
    statistic: 'Maximum',
    period: 300,
    evaluationPeriods: 1,
    threshold: 0,
    comparisonOperator: 'GreaterThanThreshold',
    // A queue to which nothing was ever sent has no metric.
    treatMissingData: 'notBreaching',
  });
}
