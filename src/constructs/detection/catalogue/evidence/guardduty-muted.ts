import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** A filter can hide a theft. */
export function guarddutyMuted(): Detection {
  return {
    id: 'guardduty-muted',
    intent: 'Somebody turns GuardDuty off, or hides its findings',
    severity: 'critical',
    control: audit.monitoring,
    techniques: [attack.disableTools],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans' },
    runbook: [
      'Read the filter or the list in `requestParameters`: it says what was to be hidden',
      'Remove it, and look at the findings that it archived',
      'Revoke the sessions of the principal',
    ],
    falseAlarms: ['An analyst archives what they have dealt with'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonguardduty.html',
    pattern: () =>
      calls('guardduty', [
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
  };
}
