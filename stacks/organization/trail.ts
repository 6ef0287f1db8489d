import { TrailRetention } from 'cdktf-aws-secrets';
import type { TrailChoice } from 'cdktf-aws-secrets/environment';
import { members } from './accounts';
import { roles } from './roles';

const bucketName = 'example-organization-trail';

/** The trail of the organization, for seven years, and what is asked of it. */
export const trail: TrailChoice = {
  kind: 'made',
  name: 'organization',
  bucketName,
  retention: TrailRetention.compliance({ days: 2557 }),
  owner: 'team-security',
  queries: {
    name: 'secrets-audit',
    resultsBucketName: `${bucketName}-answers`,
    accounts: members,
    regions: ['eu-central-1', 'eu-west-1', 'us-east-1'],
    emergencyRoles: roles['break-glass'],
  },
};

/** Where its files lie, and the logs of who reads them. */
export const trailBuckets: readonly string[] = [bucketName, `${bucketName}-access`];
