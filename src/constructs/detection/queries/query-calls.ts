import { request } from '../../../model/policy/conditions';
import { TRAIL_TABLE } from '../../../model/trail/record';
import type { RoleAccess } from '../../access/role-policy';
import type { AwsAccount } from '../../accounts/aws-account';

/** What somebody asks, and where that lies. */
export interface Questions {
  readonly workgroup: string;
  readonly database: string;
  readonly resultsBucket: string;
  /** A reference to the ARN of the key of answers. */
  readonly resultsKeyArn: string;
  readonly trailBucket: string;
  readonly trailArn: string;
}

/**
 * What somebody needs who asks: Athena reads the trail and writes answers as whoever starts a query.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/example-policies-workgroup.html
 */
export function queryCalls({ region, accountId }: AwsAccount, questions: Questions): readonly RoleAccess[] {
  const { partition } = region;
  const here = (service: string, resource: string) => `arn:${partition}:${service}:${region}:${accountId}:${resource}`;
  const { workgroup, database, resultsBucket, resultsKeyArn, trailBucket, trailArn } = questions;
  const [answers, trail] = [`arn:${partition}:s3:::${resultsBucket}`, `arn:${partition}:s3:::${trailBucket}`];
  return [
    {
      verb: 'AskQuestions',
      conditions: [],
      actions: [
        ...['athena:BatchGetNamedQuery', 'athena:BatchGetQueryExecution', 'athena:GetNamedQuery'],
        ...['athena:GetQueryExecution', 'athena:GetQueryResults', 'athena:GetWorkGroup', 'athena:ListNamedQueries'],
        ...['athena:ListQueryExecutions', 'athena:StartQueryExecution', 'athena:StopQueryExecution'],
      ],
      resources: [here('athena', `workgroup/${workgroup}`)],
    },
    {
      verb: 'ReadTable',
      conditions: [],
      actions: ['glue:GetDatabase', 'glue:GetPartitions', 'glue:GetTable', 'glue:GetTables'],
      resources: [
        here('glue', 'catalog'),
        here('glue', `database/${database}`),
        here('glue', `table/${database}/${TRAIL_TABLE}`),
      ],
    },
    {
      verb: 'ListTrailAndAnswers',
      conditions: [],
      actions: ['s3:GetBucketLocation', 's3:ListBucket'],
      resources: [answers, trail],
    },
    { verb: 'ReadTrail', conditions: [], actions: ['s3:GetObject'], resources: [`${trail}/*`] },
    {
      verb: 'WriteAnswers',
      conditions: [],
      actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:PutObject'],
      resources: [`${answers}/*`],
    },
    {
      verb: 'DecryptTrail',
      actions: ['kms:Decrypt'],
      // The key may be of another account, and not ours: what it encrypts is told by the context.
      resources: [`arn:${partition}:kms:${region}:*:key/*`],
      conditions: [request('StringEquals', 'kms:EncryptionContext:aws:cloudtrail:arn', [trailArn])],
    },
    {
      verb: 'EncryptAnswers',
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [resultsKeyArn],
      conditions: [request('StringEquals', 'kms:ViaService', [region.viaService('s3')])],
    },
  ];
}
