import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { findings } from '../../trail-pattern';

/** What does not look finds nothing, and says nothing. */
export function detectionSilent(): Detection {
  return {
    id: 'detection-silent',
    intent: 'A detection has not looked at the trail, or what it told could not be handed over',
    severity: 'high',
    control: audit.monitoring,
    techniques: [attack.disableTools],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Find the alarm in `alarmName`: it ends with the detection, or with the queue',
      'Read the log of the function: it names the call that is refused',
      'Read in the messages of the queue which rule failed, and why; hand them over again when it works, and delete them',
    ],
    falseAlarms: ['The first hours, in which a detection learns from what was recorded before'],
    blindSpots: ['What keeps EventBridge from reaching the topics keeps this from it, too'],
    page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html',
    pattern: () =>
      findings('aws.cloudwatch', 'CloudWatch Alarm State Change', {
        alarmName: [{ wildcard: '*-secret-detection-silent-*' }],
        state: { value: ['ALARM'] },
      }),
  };
}
