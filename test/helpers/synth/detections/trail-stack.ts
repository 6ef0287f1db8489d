import type { App } from 'cdktf';
import { type AwsAccountProps, OrganizationTrail, type OrganizationTrailProps, TrailRetention } from '../../../../src';
import { accountStack } from '../organization';

/** The trail of an organization, made by a delegated administrator. */
export function trailStack(
  app: App,
  props: Partial<OrganizationTrailProps> = {},
  account: Partial<AwsAccountProps> = {},
): OrganizationTrail {
  const stack = accountStack(app, 'trail', {
    accountId: '333333333333',
    region: 'eu-central-1',
    deploymentRole: 'deploy',
    organizationId: 'o-a1b2c3d4e5',
    ...account,
  });
  return new OrganizationTrail(stack, 'Trail', {
    name: 'organization',
    managementAccountId: '200000000001',
    bucketName: 'example-trail',
    retention: TrailRetention.compliance({ days: 2557 }),
    owner: 'team-security',
    ...props,
  });
}
