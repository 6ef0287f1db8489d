import { audit } from '../../../../model/controls/audit';
import { PROTECTED_ALARMS } from '../../../../model/guardrails/protected-alarms';
import type { Guardrail } from '../../guardrail';
import { requireNamePatterns } from '../../name-patterns';
import { protectAuditing } from './protect-auditing';

/** Which alarms are protected. */
export interface AlarmsProtectedProps {
  /**
   * Names of rules of EventBridge, alarms of CloudWatch and topics of SNS that watch secrets, in every account. `*`
   * stands for any characters; three others in a row are needed. Give them to `UseAlarm` as `protectedNames`, too.
   *
   * @default - the names of this library: `*-secret-rotation` and `*-break-glass`, and what begins with them and `-`
   */
  readonly names?: readonly string[];
}

/**
 * What tells people about secrets goes on telling them.
 *
 * @throws when there is no name, or one is malformed or too broad
 */
export function alarmsProtected({ names }: AlarmsProtectedProps = {}): Guardrail {
  const patterns = requireNamePatterns('names', 'alarms', names ?? PROTECTED_ALARMS);
  return protectAuditing({
    id: 'alarms-protected',
    control: audit.monitoring,
    intent: 'Nobody mutes, changes or deletes the rules, alarms and topics that tell about secrets',
    cannotExpress: [
      'Events of other Regions are forwarded with roles, which are protected as other roles are: name them, `*-secret-rotation-forward-*` and `*-break-glass-forward`, to `protected-roles`.',
      'A metric filter belongs to a log group and has no ARN: keep alarms on filters in an account that only deployment changes.',
      'Who was subscribed by mail can unsubscribe by the link in a mail, which is not a call of a role or user.',
    ],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridge.html',
    actions: [
      'cloudwatch:DeleteAlarms',
      'cloudwatch:DisableAlarmActions',
      'cloudwatch:PutAlarmMuteRule',
      'cloudwatch:PutCompositeAlarm',
      'cloudwatch:PutLogAlarm',
      'cloudwatch:PutMetricAlarm',
      'cloudwatch:SetAlarmState',
      'events:DeleteRule',
      'events:DisableRule',
      'events:PutRule',
      'events:PutTargets',
      'events:RemoveTargets',
      'sns:AddPermission',
      'sns:DeleteTopic',
      'sns:PutDataProtectionPolicy',
      'sns:RemovePermission',
      'sns:SetSubscriptionAttributes',
      'sns:SetTopicAttributes',
      'sns:Unsubscribe',
    ],
    resources: ({ partition }) =>
      patterns.flatMap((name) => [
        `arn:${partition}:cloudwatch:*:*:alarm:${name}`,
        `arn:${partition}:events:*:*:rule/${name}`,
        `arn:${partition}:sns:*:*:${name}`,
      ]),
  });
}
