import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import { PROTECTED_ALARMS } from '../../../../model/guardrails/protected-alarms';
import type { Detection } from '../../detection';
import { listed, type WatchingNamesProps } from '../../detection-options';
import { calls, wildcards } from '../../trail-pattern';

/**
 * Who turns a rule off hears nothing.
 *
 * @throws when `names` is empty, or has a malformed entry
 */
export function alarmRuleChanged(options: WatchingNamesProps = {}): Detection {
  const names = listed('names', options.names ?? PROTECTED_ALARMS, /^[\w.*-]+$/);
  return {
    id: 'alarm-rule-changed',
    intent: 'Somebody changes, disables or deletes a rule that watches secrets, or its targets',
    severity: 'critical',
    control: audit.monitoring,
    techniques: [attack.disableTools],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Apply the plan, which makes the rule and its target again',
      'Revoke the sessions of the principal',
      'Look at event history for what the rule would have reported',
    ],
    falseAlarms: ['None: nobody but deployment changes them'],
    blindSpots: [
      'If the rule of this very detection is deleted, the deletion itself is still reported, as rules take a while to go',
    ],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridge.html',
    pattern: () =>
      calls('events', ['DeleteRule', 'DisableRule', 'PutRule', 'PutTargets', 'RemoveTargets'], {
        requestParameters: { $or: [{ name: wildcards(names) }, { rule: wildcards(names) }] },
      }),
  };
}
