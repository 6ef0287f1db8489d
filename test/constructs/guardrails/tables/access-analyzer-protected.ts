import { accessAnalyzerProtected } from '../../../../src/constructs/guardrails/catalogue/audit/access-analyzer-protected';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: accessAnalyzerProtected(),
  rows: ({ administrator, breakGlass, deployment, accounts, regions }) => {
    const resource = `arn:aws:access-analyzer:${regions.primary}:${accounts.security}:analyzer/organization`;
    return {
      denied: [
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'access-analyzer',
          resource,
          actions: `
            ApplyArchiveRule CreateArchiveRule DeleteAnalyzer DeleteArchiveRule DeleteServiceLinkedAnalyzer
            UpdateAnalyzer UpdateArchiveRule UpdateFindings
          `,
        }),
        {
          what: 'an administrator deletes an analyzer',
          by: administrator,
          action: 'access-analyzer:DeleteAnalyzer',
          resource,
        },
        {
          what: 'somebody in an emergency archives a finding',
          by: breakGlass,
          action: 'access-analyzer:UpdateFindings',
          resource,
        },
      ],
      allowed: [
        {
          what: 'the deployment role makes a rule that archives what is intended',
          by: deployment,
          action: 'access-analyzer:CreateArchiveRule',
          resource: `${resource}/archive-rule/intended`,
        },
        {
          what: 'an administrator reads findings',
          by: administrator,
          action: 'access-analyzer:ListFindingsV2',
          resource,
        },
        {
          what: 'an administrator checks a policy before it is used',
          by: administrator,
          action: 'access-analyzer:CheckNoPublicAccess',
          resource: '*',
        },
      ],
    };
  },
};
