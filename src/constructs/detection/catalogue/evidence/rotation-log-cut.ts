import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { listed, type RotationFunctionNamesProps } from '../../detection-options';
import { calls, wildcards } from '../../trail-pattern';

/**
 * The log of a rotation says what went wrong.
 *
 * @throws when `functions` is empty, or has a malformed entry
 */
export function rotationLogCut(options: RotationFunctionNamesProps): Detection {
  const functions = listed('functions', options.functions, /^[\w*-]+$/);
  return {
    id: 'rotation-log-cut',
    intent: 'Somebody deletes the log of a rotation function, or shortens how long it is kept',
    severity: 'high',
    control: audit.monitoring,
    techniques: [attack.disableLogs],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Apply the plan, which makes the group and its retention again',
      'Look for what the function did before: changes of its code are the detection rotation-function-changed',
    ],
    falseAlarms: ['Somebody makes a change by hand that a plan should make'],
    blindSpots: ['What was deleted is gone: send logs to another account if you need them'],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html',
    pattern: () =>
      calls('logs', ['DeleteLogGroup', 'DeleteLogStream', 'PutRetentionPolicy'], {
        requestParameters: { logGroupName: wildcards(functions.map((name) => `/aws/lambda/${name}`)) },
      }),
  };
}
