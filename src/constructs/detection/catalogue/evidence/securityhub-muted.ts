import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** A suppressed finding is read by nobody. */
export function securityhubMuted(): Detection {
  return {
    id: 'securityhub-muted',
    intent: 'Somebody turns Security Hub or its controls off, or suppresses findings by rule',
    severity: 'high',
    control: audit.monitoring,
    techniques: [attack.disableTools],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Read the rule or control in `requestParameters`',
      'Undo it unless somebody decided it',
      'Look at the findings that were suppressed meanwhile',
    ],
    falseAlarms: ['A control that your organization has decided against, by hand'],
    blindSpots: ['BatchUpdateFindings suppresses single findings, and is daily work'],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecurityhub.html',
    pattern: () =>
      calls('securityhub', [
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
  };
}
