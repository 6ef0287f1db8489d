import { permissionSetRoleName, TrailRetention } from 'cdktf-aws-secrets';
import type { TrailChoice } from 'cdktf-aws-secrets/environment';
import { identityCenter } from '../environments/identity-center';
import { members } from './accounts';
import { environments } from './environments';
import { roles } from './roles';
import { bucketName, trailQueriesName } from './trail-buckets';
import { trailDetections } from './trail-detections';

const regions = ['eu-central-1', 'eu-west-1', 'us-east-1'];

/** The trail of the organization, for seven years, and what is asked of it. */
export const trail: TrailChoice = {
  kind: 'made',
  name: 'organization',
  bucketName,
  retention: TrailRetention.compliance({ days: 2557 }),
  owner: 'team-security',
  queries: {
    name: trailQueriesName,
    resultsBucketName: `${bucketName}-answers`,
    accounts: members,
    regions,
    emergencyRoles: roles['break-glass'],
    detections: {
      detections: trailDetections({ accounts: members, regions, environments: Object.values(environments) }),
      grantsOf: Object.values(environments),
      tuning: {
        'secret-read-outside-grants': {
          exempt: [
            `arn:aws:iam::*:role/${permissionSetRoleName('SecretsReader', identityCenter.region).replace(/\?+$/, '*')}`,
          ],
          reason: 'The attributes of people decide which secrets they may read, and the code names no role of theirs',
        },
      },
    },
  },
};
