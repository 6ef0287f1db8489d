import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import { PROTECTED_ALARMS } from '../../../../model/guardrails/protected-alarms';
import type { Detection } from '../../detection';
import { listed, type WatchingNamesProps } from '../../detection-options';
import { calls, wildcards } from '../../trail-pattern';

/**
 * An alarm without actions rings for nobody.
 *
 * @throws when `names` is empty, or has a malformed entry
 */
export function metricAlarmChanged(options: WatchingNamesProps = {}): Detection {
  const names = listed('names', options.names ?? PROTECTED_ALARMS, /^[\w.*-]+$/);
  return {
    id: 'metric-alarm-changed',
    intent: 'Somebody mutes, changes or deletes an alarm of CloudWatch that watches secrets',
    severity: 'high',
    control: audit.monitoring,
    techniques: [attack.disableTools],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: ['Apply the plan, which makes the alarm again', 'Ask who did it, and what rang'],
    falseAlarms: ['Somebody mutes an alarm while they repair its cause'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html',
    pattern: () =>
      calls('monitoring', ['DeleteAlarms', 'DisableAlarmActions', 'PutMetricAlarm', 'SetAlarmState'], {
        requestParameters: { $or: [{ alarmName: wildcards(names) }, { alarmNames: wildcards(names) }] },
      }),
  };
}
