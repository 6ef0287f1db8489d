import { CloudwatchMetricAlarm } from '@cdktf/provider-aws/lib/cloudwatch-metric-alarm';
import { Construct } from 'constructs';
import { HEARTBEAT } from '../../../model/detections/watched/signals';
import { createQueueAlarm } from '../../alarms/queue-alarm';
import type { TrailDetection } from '../trail-detection';

/** What makes no sound when it fails. */
export interface SilenceAlarmsProps {
  /** The beginning of the names of the alarms. */
  readonly prefix: string;
  readonly detections: readonly TrailDetection[];
  /** Names of queues in which nothing is to be. */
  readonly queueNames: readonly string[];
}

/** How long a detection may not have looked: three times, or a day and a quarter. */
const PATIENCE = {
  hour: { period: 3600, evaluationPeriods: 3 },
  day: { period: 21_600, evaluationPeriods: 5 },
} as const;

/**
 * Alarms for what does not happen: a detection that has not looked, because its schedule, its function or Athena fails,
 * and what could not be handed over. They have no action: `Detections.detectionSilent` hears of their state.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 */
export class SilenceAlarms extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: SilenceAlarmsProps,
  ) {
    super(scope, id);
    for (const detection of props.detections) this.createHeartbeat(detection);
    for (const queueName of props.queueNames) this.createQueueAlarm(queueName);
  }

  private createHeartbeat({ id, every }: TrailDetection): void {
    const { period, evaluationPeriods } = PATIENCE[every];
    new CloudwatchMetricAlarm(this, id, {
      alarmName: `${this.props.prefix}-silent-${id}`,
      alarmDescription: `The detection ${id} has not looked at all that was recorded`,
      namespace: HEARTBEAT.namespace,
      metricName: HEARTBEAT.metric,
      dimensions: { [HEARTBEAT.dimension]: id },
      statistic: 'Sum',
      period,
      evaluationPeriods,
      threshold: 1,
      comparisonOperator: 'LessThanThreshold',
      // Whoever does not look says nothing.
      treatMissingData: 'breaching',
    });
  }

  private createQueueAlarm(queueName: string): void {
    const { prefix } = this.props;
    createQueueAlarm(this, queueName, {
      name: `${prefix}-silent-${queueName.replace(`${prefix}-`, '')}`,
      description: 'Something could not be handed over, and waits in a queue',
      queueName,
    });
  }
}
