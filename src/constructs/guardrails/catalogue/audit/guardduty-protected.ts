import { audit } from '../../../../model/controls/audit';
import type { Guardrail } from '../../guardrail';
import { protectAuditing } from './protect-auditing';

/** GuardDuty goes on detecting, and its findings are seen. */
export function guarddutyProtected(): Guardrail {
  return protectAuditing({
    id: 'guardduty-protected',
    control: audit.monitoring,
    intent: 'Nobody turns GuardDuty off, leaves its administrator, or hides what it finds',
    cannotExpress: [],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonguardduty.html',
    actions: [
      'guardduty:ArchiveFindings',
      'guardduty:CreateFilter',
      'guardduty:CreateIPSet',
      'guardduty:CreateTrustedEntitySet',
      'guardduty:DeleteDetector',
      'guardduty:DeleteFilter',
      'guardduty:DeleteIPSet',
      'guardduty:DeleteMalwareProtectionPlan',
      'guardduty:DeleteMembers',
      'guardduty:DeletePublishingDestination',
      'guardduty:DeleteThreatEntitySet',
      'guardduty:DeleteThreatIntelSet',
      'guardduty:DeleteTrustedEntitySet',
      'guardduty:DisableOrganizationAdminAccount',
      'guardduty:DisassociateFromAdministratorAccount',
      'guardduty:DisassociateFromMasterAccount',
      'guardduty:DisassociateMembers',
      'guardduty:StopMonitoringMembers',
      'guardduty:UpdateDetector',
      'guardduty:UpdateFilter',
      'guardduty:UpdateIPSet',
      'guardduty:UpdateMalwareProtectionPlan',
      'guardduty:UpdateMemberDetectors',
      'guardduty:UpdateOrganizationConfiguration',
      'guardduty:UpdatePublishingDestination',
      'guardduty:UpdateThreatEntitySet',
      'guardduty:UpdateThreatIntelSet',
      'guardduty:UpdateTrustedEntitySet',
    ],
  });
}
