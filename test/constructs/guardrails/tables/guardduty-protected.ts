import { guarddutyProtected } from '../../../../src/constructs/guardrails/catalogue/audit/guardduty-protected';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: guarddutyProtected(),
  rows: ({ administrator, breakGlass, deployment, accounts, regions, role }) => {
    const resource = `arn:aws:guardduty:${regions.primary}:${accounts.security}:detector/a1b2c3`;
    const service = role('aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty');
    return {
      denied: [
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'guardduty',
          resource,
          actions: `
            ArchiveFindings CreateFilter CreateIPSet CreateTrustedEntitySet DeleteDetector DeleteFilter
            DeleteIPSet DeleteMalwareProtectionPlan DeleteMembers DeletePublishingDestination
            DeleteThreatEntitySet DeleteThreatIntelSet DeleteTrustedEntitySet
            DisableOrganizationAdminAccount DisassociateFromAdministratorAccount
            DisassociateFromMasterAccount DisassociateMembers StopMonitoringMembers UpdateDetector
            UpdateFilter UpdateIPSet UpdateMalwareProtectionPlan UpdateMemberDetectors
            UpdateOrganizationConfiguration UpdatePublishingDestination UpdateThreatEntitySet
            UpdateThreatIntelSet UpdateTrustedEntitySet
          `,
        }),
        {
          what: 'an administrator deletes the detector',
          by: administrator,
          action: 'guardduty:DeleteDetector',
          resource,
        },
        { what: 'somebody in an emergency suspends it', by: breakGlass, action: 'guardduty:UpdateDetector', resource },
        {
          what: 'an administrator hides what is found by a filter',
          by: administrator,
          action: 'guardduty:CreateFilter',
          resource,
        },
        {
          what: 'an administrator leaves the administrator account',
          by: administrator,
          action: 'guardduty:DisassociateFromAdministratorAccount',
          resource: '*',
        },
      ],
      allowed: [
        {
          what: 'the deployment role changes the detector',
          by: deployment,
          action: 'guardduty:UpdateDetector',
          resource,
        },
        { what: 'the service changes what is its own', by: service, action: 'guardduty:UpdateDetector', resource },
        { what: 'an administrator reads findings', by: administrator, action: 'guardduty:GetFindings', resource },
      ],
    };
  },
};
