import { trailProtected } from '../../../../src/constructs/guardrails/catalogue/audit/trail-protected';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: trailProtected(),
  rows: ({ administrator, breakGlass, root, deployment, controlTower, accounts, regions }) => {
    const resource = `arn:aws:cloudtrail:${regions.primary}:${accounts.security}:trail/organization`;
    return {
      denied: [
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'cloudtrail',
          resource,
          actions: `
            DeleteEventDataStore DeleteTrail DeregisterOrganizationDelegatedAdmin PutEventConfiguration
            PutEventSelectors PutInsightSelectors StopEventDataStoreIngestion StopLogging
            UpdateEventDataStore UpdateTrail
          `,
        }),
        { what: 'an administrator stops a trail', by: administrator, action: 'cloudtrail:StopLogging', resource },
        { what: 'somebody in an emergency stops a trail', by: breakGlass, action: 'cloudtrail:StopLogging', resource },
        { what: 'the root user deletes a trail', by: root, action: 'cloudtrail:DeleteTrail', resource },
        {
          what: 'an administrator takes management events out of a trail',
          by: administrator,
          action: 'cloudtrail:PutEventSelectors',
          resource,
        },
      ],
      allowed: [
        { what: 'the deployment role changes a trail', by: deployment, action: 'cloudtrail:UpdateTrail', resource },
        { what: 'the deployment role destroys a trail', by: deployment, action: 'cloudtrail:DeleteTrail', resource },
        { what: 'Control Tower changes its trail', by: controlTower, action: 'cloudtrail:UpdateTrail', resource },
        {
          what: 'an administrator looks events up',
          by: administrator,
          action: 'cloudtrail:LookupEvents',
          resource: '*',
        },
        { what: 'an administrator makes another trail', by: administrator, action: 'cloudtrail:CreateTrail', resource },
      ],
    };
  },
};
