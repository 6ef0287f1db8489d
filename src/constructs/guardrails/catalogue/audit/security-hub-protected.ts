import { audit } from '../../../../model/controls/audit';
import type { Guardrail } from '../../guardrail';
import { protectAuditing } from './protect-auditing';

/** Security Hub goes on judging; what people note on a finding stays theirs. */
export function securityHubProtected(): Guardrail {
  return protectAuditing({
    id: 'security-hub-protected',
    control: audit.monitoring,
    intent: 'Nobody turns Security Hub or its controls off, leaves its administrator, or suppresses findings by rule',
    cannotExpress: [],
    isManaged: true,
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecurityhub.html',
    actions: [
      'securityhub:BatchDeleteAutomationRules',
      'securityhub:BatchDisableStandards',
      'securityhub:BatchUpdateAutomationRules',
      'securityhub:BatchUpdateStandardsControlAssociations',
      'securityhub:CreateAutomationRule',
      'securityhub:CreateAutomationRuleV2',
      'securityhub:DeleteAggregatorV2',
      'securityhub:DeleteAutomationRuleV2',
      'securityhub:DeleteConfigurationPolicy',
      'securityhub:DeleteFindingAggregator',
      'securityhub:DeleteMembers',
      'securityhub:DisableImportFindingsForProduct',
      'securityhub:DisableOrganizationAdminAccount',
      'securityhub:DisableSecurityHub',
      'securityhub:DisableSecurityHubFeatureV2',
      'securityhub:DisableSecurityHubV2',
      'securityhub:DisassociateFromAdministratorAccount',
      'securityhub:DisassociateFromMasterAccount',
      'securityhub:DisassociateMembers',
      'securityhub:StartConfigurationPolicyAssociation',
      'securityhub:StartConfigurationPolicyDisassociation',
      'securityhub:UpdateAggregatorV2',
      'securityhub:UpdateAutomationRuleV2',
      'securityhub:UpdateConfigurationPolicy',
      'securityhub:UpdateFindingAggregator',
      'securityhub:UpdateOrganizationConfiguration',
      'securityhub:UpdateSecurityControl',
      'securityhub:UpdateSecurityHubConfiguration',
      'securityhub:UpdateStandardsControl',
    ],
  });
}
