import { securityHubProtected } from '../../../../src/constructs/guardrails/catalogue/audit/security-hub-protected';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: securityHubProtected(),
  rows: ({ administrator, breakGlass, deployment, controlTower, accounts, regions }) => {
    const resource = `arn:aws:securityhub:${regions.primary}:${accounts.security}:hub/default`;
    return {
      denied: [
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'securityhub',
          resource,
          actions: `
            BatchDeleteAutomationRules BatchDisableStandards BatchUpdateAutomationRules
            BatchUpdateStandardsControlAssociations CreateAutomationRule CreateAutomationRuleV2
            DeleteAggregatorV2 DeleteAutomationRuleV2 DeleteConfigurationPolicy DeleteFindingAggregator
            DeleteMembers DisableImportFindingsForProduct DisableOrganizationAdminAccount DisableSecurityHub
            DisableSecurityHubFeatureV2 DisableSecurityHubV2 DisassociateFromAdministratorAccount
            DisassociateFromMasterAccount DisassociateMembers StartConfigurationPolicyAssociation
            StartConfigurationPolicyDisassociation UpdateAggregatorV2 UpdateAutomationRuleV2
            UpdateConfigurationPolicy UpdateFindingAggregator UpdateOrganizationConfiguration
            UpdateSecurityControl UpdateSecurityHubConfiguration UpdateStandardsControl
          `,
        }),
        {
          what: 'an administrator turns Security Hub off',
          by: administrator,
          action: 'securityhub:DisableSecurityHub',
          resource,
        },
        {
          what: 'somebody in an emergency turns a control off',
          by: breakGlass,
          action: 'securityhub:BatchUpdateStandardsControlAssociations',
          resource: '*',
        },
        {
          what: 'an administrator suppresses findings by a rule',
          by: administrator,
          action: 'securityhub:CreateAutomationRule',
          resource: '*',
        },
      ],
      allowed: [
        {
          what: 'Control Tower turns a control of its standard on or off',
          by: controlTower,
          action: 'securityhub:UpdateStandardsControl',
          resource,
        },
        {
          what: 'the deployment role turns standards off',
          by: deployment,
          action: 'securityhub:BatchDisableStandards',
          resource,
        },
        {
          what: 'an administrator notes on a finding that it is being worked on',
          by: administrator,
          action: 'securityhub:BatchUpdateFindings',
          resource,
        },
      ],
    };
  },
};
