import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import { PROTECTED_ALARMS } from '../../../../model/guardrails/protected-alarms';
import type { Detection } from '../../detection';
import { listed, type WatchingNamesProps } from '../../detection-options';
import { calls, wildcards } from '../../trail-pattern';

/**
 * Who takes the subscriber away hears nothing.
 *
 * @throws when `names` is empty, or has a malformed entry
 */
export function alarmTopicChanged(options: WatchingNamesProps = {}): Detection {
  const names = listed('names', options.names ?? PROTECTED_ALARMS, /^[\w.*-]+$/);
  return {
    id: 'alarm-topic-changed',
    intent: 'Somebody changes or deletes a topic that reports about secrets, or who is subscribed to it',
    severity: 'critical',
    control: audit.monitoring,
    techniques: [attack.disableTools],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Subscribe the people again, by deployment',
      'Compare the policy and key of the topic with the code',
      'Look at the console of EventBridge for deliveries that failed meanwhile',
    ],
    falseAlarms: ['Somebody who leaves the team unsubscribes in the console'],
    blindSpots: [
      'Who was subscribed by mail can unsubscribe by the link in a mail, which is not a call of a role or user',
    ],
    page: 'https://docs.aws.amazon.com/sns/latest/dg/logging-using-cloudtrail.html',
    pattern: () =>
      calls(
        'sns',
        ['DeleteTopic', 'RemovePermission', 'SetSubscriptionAttributes', 'SetTopicAttributes', 'Unsubscribe'],
        {
          requestParameters: {
            $or: [
              { topicArn: wildcards(names.map((name) => `*:${name}`)) },
              { subscriptionArn: wildcards(names.map((name) => `*:${name}:*`)) },
            ],
          },
        },
      ),
  };
}
