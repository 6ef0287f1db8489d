import { request } from '../../model/policy/conditions';
import { PolicyStatement } from '../../model/policy/statement';
import type { BoundaryScope } from './boundary-scope';
import { allow } from './boundary-statements';

/** What the function that looks for detections in a trail may do at most, beside sending events. */
export function trailStatements({ partition, account }: BoundaryScope): readonly PolicyStatement[] {
  const here = (service: string, rest: string) => [`arn:${partition}:${service}:*:${account}:${rest}`];
  const named = ['BatchGetNamedQuery', 'GetNamedQuery', 'ListNamedQueries'];
  const run = ['BatchGetQueryExecution', 'GetQueryExecution', 'GetQueryResults', 'ListQueryExecutions'];
  const query = [...named, ...run, 'GetWorkGroup', 'StartQueryExecution', 'StopQueryExecution'];
  const items = ['DeleteItem', 'GetItem', 'PutItem', 'Query'];
  const read = ['GetBucketLocation', 'GetObject', 'ListBucket'];
  const write = ['AbortMultipartUpload', 'ListMultipartUploadParts', 'PutObject'];
  const calls = (service: string, names: readonly string[]) => names.map((name) => `${service}:${name}`);
  return [
    allow('WriteLogs', calls('logs', ['CreateLogStream', 'PutLogEvents']), here('logs', 'log-group:/aws/lambda/*')),
    allow('Ask', calls('athena', query), here('athena', 'workgroup/*')),
    allow('ReadTable', calls('glue', ['GetDatabase', 'GetPartitions', 'GetTable', 'GetTables']), [
      ...here('glue', 'catalog'),
      ...here('glue', 'database/*'),
      ...here('glue', 'table/*'),
    ]),
    // The names of buckets say nothing of their account: the role's own policy names the two.
    allow('ReadTrailAndAnswers', calls('s3', [...read, ...write]), [`arn:${partition}:s3:::*`]),
    allow('LookAtTrail', ['cloudtrail:GetTrailStatus'], [`arn:${partition}:cloudtrail:*:*:trail/*`]),
    allow('Remember', calls('dynamodb', items), here('dynamodb', 'table/*-secret-detection-*')),
    allow('KeepFailed', ['sqs:SendMessage'], here('sqs', '*-secret-detection-*')),
    PolicyStatement.allow({
      sid: 'DecryptTrail',
      actions: ['kms:Decrypt'],
      resources: [`arn:${partition}:kms:*:*:key/*`],
      conditions: [
        request('StringLike', 'kms:EncryptionContext:aws:cloudtrail:arn', [`arn:${partition}:cloudtrail:*:*:trail/*`]),
      ],
    }),
    PolicyStatement.allow({
      sid: 'UseKeys',
      actions: calls('kms', ['Decrypt', 'Encrypt', 'GenerateDataKey']),
      resources: [`arn:${partition}:kms:*:*:key/*`],
      conditions: [request('StringLike', 'kms:ViaService', ['dynamodb.*', 's3.*', 'sqs.*'])],
    }),
  ];
}
