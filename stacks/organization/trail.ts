import { TrailRetention } from 'cdktf-aws-secrets';
import type { TrailChoice } from 'cdktf-aws-secrets/environment';

const bucketName = 'example-organization-trail';

/** The trail of the organization, for seven years. */
export const trail: TrailChoice = {
  kind: 'made',
  name: 'organization',
  bucketName,
  retention: TrailRetention.compliance({ days: 2557 }),
  owner: 'team-security',
};

/** Where its files lie, and the logs of who reads them. */
export const trailBuckets: readonly string[] = [bucketName, `${bucketName}-access`];
