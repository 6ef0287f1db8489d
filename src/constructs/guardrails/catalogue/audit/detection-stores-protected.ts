import { audit } from '../../../../model/controls/audit';
import { caller } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';
import { requireNamePatterns } from '../../name-patterns';

const id = 'detection-stores-protected';
const exempts = { deployment: 'It makes, changes and removes the tables and queues, from reviewed plans' };

/** What detections keep. */
export interface DetectionStoresProtectedProps {
  /**
   * Names of tables of DynamoDB, of queues of SQS and of the roles that write the tables, in every account. `*` stands
   * for any characters; three others in a row are needed.
   *
   * @default - the names of this library: `*-secret-detection-*`
   */
  readonly names?: readonly string[];
}

const CONFIGURE = [
  'dynamodb:CreateTableReplica',
  'dynamodb:DeleteResourcePolicy',
  'dynamodb:DeleteTable',
  'dynamodb:ImportTable',
  'dynamodb:PutResourcePolicy',
  'dynamodb:RestoreTableFromBackup',
  'dynamodb:RestoreTableToPointInTime',
  'dynamodb:UpdateContinuousBackups',
  'dynamodb:UpdateGlobalTable',
  'dynamodb:UpdateGlobalTableSettings',
  'dynamodb:UpdateTable',
  'dynamodb:UpdateTimeToLive',
  'sqs:AddPermission',
  'sqs:DeleteQueue',
  'sqs:PurgeQueue',
  'sqs:RemovePermission',
  'sqs:SetQueueAttributes',
];
const WRITE = [
  'dynamodb:BatchWriteItem',
  'dynamodb:DeleteItem',
  'dynamodb:PartiQLDelete',
  'dynamodb:PartiQLInsert',
  'dynamodb:PartiQLUpdate',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
];

/**
 * What detections remember, and what waits in their queues, stays there: whoever writes what was seen before makes a
 * first reader an old one.
 *
 * @throws when there is no name, or one is malformed or too broad
 */
export function detectionStoresProtected({ names }: DetectionStoresProtectedProps = {}): Guardrail {
  const patterns = requireNamePatterns('names', 'tables and queues', names ?? ['*-secret-detection-*']);
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: audit.monitoring,
    intent: 'Nobody writes, empties or deletes what detections remember, or the queues of what they could not tell',
    cannotExpress: [
      'People hand messages of the queues over again, and delete them: who may is left to the policies of roles.',
      'The roles of functions are protected as other roles are: name them, `*-secret-detection-*`, to `protected-roles`.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html',
    statements: (scope) => {
      const { partition } = scope;
      const tables = patterns.map((name) => `arn:${partition}:dynamodb:*:*:table/${name}`);
      const queues = patterns.map((name) => `arn:${partition}:sqs:*:*:${name}`);
      const functions = patterns.map((name) => `arn:${partition}:iam::*:role/${name}`);
      return [
        PolicyStatement.deny({
          sid: sidOf(id),
          actions: CONFIGURE,
          resources: [...tables, ...queues],
          conditions: exceptExempt({ id, exempts }, scope),
        }),
        PolicyStatement.deny({
          sid: `${sidOf(id)}Items`,
          actions: WRITE,
          resources: tables,
          conditions: [caller('ArnNotLike', 'aws:PrincipalArn', functions)],
        }),
      ];
    },
  };
}
