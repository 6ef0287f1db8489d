import { HEARTBEAT } from '../../model/detections/watched/signals';

/**
 * A line of the log of which CloudWatch makes a metric by itself: no call that could fail, and no permission.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function heartbeat(detection: string, now: Date): string {
  const { namespace, metric, dimension } = HEARTBEAT;
  const directive = { Namespace: namespace, Dimensions: [[dimension]], Metrics: [{ Name: metric, Unit: 'Count' }] };
  return JSON.stringify({
    _aws: { Timestamp: now.getTime(), CloudWatchMetrics: [directive] },
    [dimension]: detection,
    [metric]: 1,
  });
}
