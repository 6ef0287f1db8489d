import { Detections } from '../../../../src/constructs/detection/catalogue/detections';
import { alarm, rule, topic } from '../../../helpers/synth/detections/calls';
import { call, WATCHING } from '../../../helpers/synth/detections/events';
import { each } from '../../../helpers/synth/detections/set-path';
import type { DetectionTable } from '../../../helpers/synth/detections/table';

export const tables: readonly DetectionTable[] = [
  {
    detection: Detections.alarmRuleChanged(),
    fires: [
      ...each(rule('DisableRule', 'name'), 'detail.eventName', ['DeleteRule', 'DisableRule', 'PutRule']),
      ...each(rule('PutTargets', 'rule'), 'detail.eventName', ['PutTargets', 'RemoveTargets']),
      rule('DisableRule', 'name', 'prod-secret-rotation'),
      rule('PutTargets', 'rule', 'prod-break-glass-used'),
      rule('DisableRule', 'name', 'prod-break-glass'),
      rule('DisableRule', 'name', 'prod-secret-rotation-failed'),
      rule('PutTargets', 'rule', 'prod-secret-rotation'),
      rule('PutTargets', 'rule', 'prod-secret-rotation-failed'),
      rule('PutTargets', 'rule', 'prod-break-glass'),
      rule('DisableRule', 'name', 'prod-break-glass-used'),
      rule('DisableRule', 'name', 'org-secret-detection'),
      rule('PutTargets', 'rule', 'org-secret-detection'),
      rule('PutTargets', 'rule', 'org-secret-detection-trail-stopped'),
    ],
    misses: [
      ['another rule is disabled', 'detail.requestParameters.name', 'orders-nightly'],
      ['the targets of another rule are put', 'detail.requestParameters', { rule: 'orders-nightly' }],
      ['it is described', 'detail.eventName', 'DescribeRule'],
    ],
  },
  {
    detection: Detections.alarmTopicChanged(),
    fires: [
      ...each(topic('DeleteTopic', 'topicArn'), 'detail.eventName', [
        'DeleteTopic',
        'RemovePermission',
        'SetTopicAttributes',
      ]),
      ...each(topic('Unsubscribe', 'subscriptionArn'), 'detail.eventName', [
        'SetSubscriptionAttributes',
        'Unsubscribe',
      ]),
      ...WATCHING.map((name) => topic('DeleteTopic', 'topicArn', name)),
      ...WATCHING.map((name) => topic('Unsubscribe', 'subscriptionArn', name)),
    ],
    misses: [
      ['another topic is deleted', 'detail.requestParameters.topicArn', 'arn:aws:sns:eu-central-1:111111111111:orders'],
      [
        'somebody leaves another topic',
        'detail.requestParameters',
        { subscriptionArn: 'arn:aws:sns:eu-central-1:111111111111:orders:0a1b' },
      ],
      ['it is read', 'detail.eventName', 'GetTopicAttributes'],
    ],
  },
  {
    detection: Detections.metricAlarmChanged(),
    fires: [
      ...each(alarm('PutMetricAlarm', 'alarmName'), 'detail.eventName', ['PutMetricAlarm', 'SetAlarmState']),
      ...each(alarm('DeleteAlarms', 'alarmNames'), 'detail.eventName', ['DeleteAlarms', 'DisableAlarmActions']),
      ...WATCHING.map((name) => alarm('PutMetricAlarm', 'alarmName', name)),
      ...WATCHING.map((name) => alarm('DeleteAlarms', 'alarmNames', name)),
    ],
    misses: [
      ['another alarm is changed', 'detail.requestParameters.alarmName', 'orders-latency'],
      ['other alarms are deleted', 'detail.requestParameters', { alarmNames: ['orders-latency'] }],
      ['alarms are described', 'detail.eventName', 'DescribeAlarms'],
    ],
  },
  {
    detection: Detections.eventBusChanged(),
    fires: [
      ...each(call('events', 'DeleteEventBus'), 'detail.eventName', [
        'DeleteEventBus',
        'PutPermission',
        'RemovePermission',
      ]),
    ],
    misses: [['buses are listed', 'detail.eventName', 'ListEventBuses']],
  },
  {
    detection: Detections.guarddutyMuted(),
    fires: [
      ...each(call('guardduty', 'ArchiveFindings'), 'detail.eventName', [
        'ArchiveFindings',
        'CreateFilter',
        'CreateIPSet',
        'DeleteDetector',
        'DeleteMembers',
        'DeletePublishingDestination',
        'DisableOrganizationAdminAccount',
        'DisassociateFromAdministratorAccount',
        'DisassociateFromMasterAccount',
        'DisassociateMembers',
        'StopMonitoringMembers',
        'UpdateDetector',
        'UpdateFilter',
        'UpdateIPSet',
        'UpdateOrganizationConfiguration',
      ]),
    ],
    misses: [['findings are listed', 'detail.eventName', 'ListFindings']],
  },
  {
    detection: Detections.securityhubMuted(),
    fires: [
      ...each(call('securityhub', 'BatchDisableStandards'), 'detail.eventName', [
        'BatchDisableStandards',
        'BatchUpdateAutomationRules',
        'BatchUpdateStandardsControlAssociations',
        'CreateAutomationRule',
        'CreateAutomationRuleV2',
        'DisableImportFindingsForProduct',
        'DisableSecurityHub',
        'DisableSecurityHubV2',
        'DisassociateFromAdministratorAccount',
        'DisassociateMembers',
        'UpdateAutomationRuleV2',
        'UpdateSecurityControl',
        'UpdateStandardsControl',
      ]),
    ],
    misses: [['findings are read', 'detail.eventName', 'GetFindings']],
  },
  {
    detection: Detections.analyzerMuted(),
    fires: [
      ...each(call('access-analyzer', 'ApplyArchiveRule'), 'detail.eventName', [
        'ApplyArchiveRule',
        'CreateArchiveRule',
        'DeleteAnalyzer',
        'DeleteArchiveRule',
        'UpdateAnalyzer',
        'UpdateArchiveRule',
        'UpdateFindings',
      ]),
    ],
    misses: [['findings are listed', 'detail.eventName', 'ListFindingsV2']],
  },
];
