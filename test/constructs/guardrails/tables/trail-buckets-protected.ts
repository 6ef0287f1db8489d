import { trailBucketsProtected } from '../../../../src/constructs/guardrails/catalogue/audit/trail-buckets-protected';
import { trailBuckets } from '../../../../stacks/organization/trail-buckets';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

const BUCKET = `
  DeleteBucket DeleteBucketPolicy PutBucketAbac PutBucketAcl PutBucketLogging PutBucketObjectLockConfiguration
  PutBucketOwnershipControls PutBucketPolicy PutBucketPublicAccessBlock PutBucketVersioning
  PutEncryptionConfiguration PutLifecycleConfiguration PutReplicationConfiguration
`;
const FILE = `
  BypassGovernanceRetention DeleteObject DeleteObjectVersion PutObject PutObjectLegalHold PutObjectRetention
  ReplicateDelete ReplicateObject UpdateObjectEncryption
`;

export const table: GuardrailTable = {
  guardrail: trailBucketsProtected({ buckets: trailBuckets }),
  rows: ({ administrator, breakGlass, deployment, controlTower }) => {
    const arns = trailBuckets.map((name) => `arn:aws:s3:::${name}`);
    const file = (bucket: string) => `${bucket}/AWSLogs/file.json.gz`;
    return {
      denied: arns.flatMap((resource) => [
        ...eachCall({ who: 'an administrator', by: administrator, service: 's3', resource, actions: BUCKET }),
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 's3',
          resource: file(resource),
          actions: FILE,
        }),
        {
          what: 'somebody in an emergency has files of a trail expire',
          by: breakGlass,
          action: 's3:PutLifecycleConfiguration',
          resource,
        },
      ]),
      allowed: [
        ...arns.flatMap((resource) => [
          ...eachCall({ who: 'the deployment role', by: deployment, service: 's3', resource, actions: BUCKET }),
          {
            what: 'AWS Control Tower changes the policy of the bucket',
            by: controlTower,
            action: 's3:PutBucketPolicy',
            resource,
          },
          {
            what: 'an administrator reads a file',
            by: administrator,
            action: 's3:GetObject',
            resource: file(resource),
          },
        ]),
        {
          what: 'an administrator deletes a file of another bucket',
          by: administrator,
          action: 's3:DeleteObject',
          resource: 'arn:aws:s3:::example-organization-trail-answers/answer.csv',
        },
      ],
    };
  },
};
