import { securityHubProtected } from '../../../../src/constructs/guardrails/audit/security-hub-protected';
import type { GuardrailTable } from '../../../helpers/guardrails/table';

export const table: GuardrailTable = {
  guardrail: securityHubProtected(),
  rows: ({ administrator, breakGlass, deployment, accounts, regions }) => {
    const resource = `arn:aws:securityhub:${regions.primary}:${accounts.security}:hub/default`;
    return {
      denied: [
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
