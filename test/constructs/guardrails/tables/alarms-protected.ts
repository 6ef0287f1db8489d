import { alarmsProtected } from '../../../../src/constructs/guardrails/catalogue/audit/alarms-protected';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: alarmsProtected(),
  rows: ({ administrator, breakGlass, deployment, accounts, regions, environment }) => {
    const place = `${regions.primary}:${accounts.security}`;
    const rule = `arn:aws:events:${place}:rule/${environment}-secret-rotation-failed`;
    const topic = `arn:aws:sns:${place}:${environment}-secret-rotation`;
    const alarm = `arn:aws:cloudwatch:${place}:alarm:${environment}-secret-rotation-late`;
    const other = `arn:aws:events:${place}:rule/nightly-report`;
    return {
      denied: [
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'cloudwatch',
          resource: alarm,
          actions:
            'DeleteAlarms DisableAlarmActions PutAlarmMuteRule PutCompositeAlarm PutLogAlarm PutMetricAlarm SetAlarmState',
        }),
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'events',
          resource: rule,
          actions: 'DeleteRule DisableRule PutRule PutTargets RemoveTargets',
        }),
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'sns',
          resource: topic,
          actions: `
            AddPermission DeleteTopic PutDataProtectionPolicy RemovePermission SetSubscriptionAttributes
            SetTopicAttributes Unsubscribe
          `,
        }),
        {
          what: 'an administrator mutes the rule that tells who used a role for emergencies',
          by: administrator,
          action: 'events:DisableRule',
          resource: `arn:aws:events:${place}:rule/${environment}-break-glass-used`,
        },
        {
          what: 'somebody in an emergency takes the topic away that reports it',
          by: breakGlass,
          action: 'sns:DeleteTopic',
          resource: `arn:aws:sns:${place}:${environment}-break-glass`,
        },
        { what: 'an administrator mutes the rule', by: administrator, action: 'events:DisableRule', resource: rule },
        {
          what: 'an administrator takes the target from the rule',
          by: administrator,
          action: 'events:RemoveTargets',
          resource: rule,
        },
        {
          what: 'somebody in an emergency deletes the topic',
          by: breakGlass,
          action: 'sns:DeleteTopic',
          resource: topic,
        },
        {
          what: 'an administrator mutes the alarm',
          by: administrator,
          action: 'cloudwatch:DisableAlarmActions',
          resource: alarm,
        },
      ],
      allowed: [
        { what: 'the deployment role changes the rule', by: deployment, action: 'events:PutRule', resource: rule },
        { what: 'the deployment role destroys the topic', by: deployment, action: 'sns:DeleteTopic', resource: topic },
        {
          what: 'an administrator subscribes to the topic',
          by: administrator,
          action: 'sns:Subscribe',
          resource: topic,
        },
        {
          what: 'an administrator mutes another rule',
          by: administrator,
          action: 'events:DisableRule',
          resource: other,
        },
      ],
    };
  },
};
