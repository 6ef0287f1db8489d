import { rotationLogsProtected } from '../../../../src/constructs/guardrails/catalogue/audit/rotation-logs-protected';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

const ACTIONS = `
  AssociateKmsKey DeleteLogGroup DeleteSubscriptionFilter DisassociateKmsKey PutDataProtectionPolicy
  PutLogGroupDeletionProtection PutRetentionPolicy PutSubscriptionFilter PutTransformer CreateExportTask
  IntegrateWithDataset IntegrateWithS3Table ProcessWithPipeline
`;

export const table: GuardrailTable = {
  guardrail: rotationLogsProtected(),
  rows: ({ administrator, breakGlass, deployment, rotation, accounts, regions, environment }) => {
    const groups = `arn:aws:logs:${regions.primary}:${accounts.security}:log-group`;
    const resource = `${groups}:/aws/lambda/rotate-${environment}-orders-database`;
    const calls = { service: 'logs', resource, actions: ACTIONS };
    return {
      denied: [
        ...eachCall({ who: 'an administrator', by: administrator, ...calls }),
        {
          what: 'an administrator deletes what a rotation wrote',
          by: administrator,
          action: 'logs:DeleteLogStream',
          resource: `${resource}:log-stream:2026/11/27`,
        },
        {
          what: 'somebody in an emergency has the logs deleted after a day',
          by: breakGlass,
          action: 'logs:PutRetentionPolicy',
          resource,
        },
      ],
      allowed: [
        ...eachCall({ who: 'the deployment role', by: deployment, ...calls }),
        {
          what: 'a rotation function writes its log',
          by: rotation,
          action: 'logs:PutLogEvents',
          resource: `${resource}:log-stream:2026/11/27`,
        },
        {
          what: 'an administrator searches the log',
          by: administrator,
          action: 'logs:FilterLogEvents',
          resource,
        },
        {
          what: 'an administrator deletes the logs of another function',
          by: administrator,
          action: 'logs:DeleteLogGroup',
          resource: `${groups}:/aws/lambda/orders-worker`,
        },
      ],
    };
  },
};
