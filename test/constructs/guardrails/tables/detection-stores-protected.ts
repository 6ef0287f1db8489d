import { detectionStoresProtected } from '../../../../src/constructs/guardrails/catalogue/audit/detection-stores-protected';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

const TABLE = `
  CreateTableReplica DeleteResourcePolicy DeleteTable ImportTable PutResourcePolicy RestoreTableFromBackup
  RestoreTableToPointInTime UpdateContinuousBackups UpdateGlobalTable UpdateGlobalTableSettings UpdateTable
  UpdateTimeToLive
`;
const ITEMS = 'BatchWriteItem DeleteItem PartiQLDelete PartiQLInsert PartiQLUpdate PutItem UpdateItem';
const QUEUE = 'AddPermission DeleteQueue PurgeQueue RemovePermission SetQueueAttributes';

export const table: GuardrailTable = {
  guardrail: detectionStoresProtected(),
  rows: ({ administrator, breakGlass, deployment, role, accounts, regions, environment }) => {
    const place = `${regions.primary}:${accounts.security}`;
    const seen = `arn:aws:dynamodb:${place}:table/${environment}-secret-detection-seen`;
    const queue = `arn:aws:sqs:${place}:${environment}-secret-detection-failed`;
    const watching = role(`${environment}-secret-detection-watch`);
    const tables = { service: 'dynamodb', resource: seen, actions: TABLE };
    const queues = { service: 'sqs', resource: queue, actions: QUEUE };
    const items = { service: 'dynamodb', resource: seen, actions: ITEMS };
    return {
      denied: [
        ...eachCall({ who: 'an administrator', by: administrator, ...tables }),
        ...eachCall({ who: 'an administrator', by: administrator, ...items }),
        ...eachCall({ who: 'an administrator', by: administrator, ...queues }),
        ...eachCall({ who: 'the deployment role', by: deployment, ...items }),
        {
          what: 'somebody in an emergency empties the queue',
          by: breakGlass,
          action: 'sqs:PurgeQueue',
          resource: queue,
        },
      ],
      allowed: [
        ...eachCall({ who: 'the deployment role', by: deployment, ...tables }),
        ...eachCall({ who: 'the deployment role', by: deployment, ...queues }),
        { what: 'the function remembers', by: watching, action: 'dynamodb:PutItem', resource: seen },
        { what: 'an administrator reads the table', by: administrator, action: 'dynamodb:Query', resource: seen },
        {
          what: 'an administrator deletes a message that was handed over again',
          by: administrator,
          action: 'sqs:DeleteMessage',
          resource: queue,
        },
        {
          what: 'an administrator empties another queue',
          by: administrator,
          action: 'sqs:PurgeQueue',
          resource: `arn:aws:sqs:${place}:orders`,
        },
        {
          what: 'an administrator writes another table',
          by: administrator,
          action: 'dynamodb:PutItem',
          resource: `arn:aws:dynamodb:${place}:table/orders`,
        },
      ],
    };
  },
};
