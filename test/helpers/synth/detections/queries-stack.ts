import type { App } from 'cdktf';
import { type AwsAccountProps, OrganizationTrail, TrailQueries, type TrailQueriesProps } from '../../../../src';
import { accountStack } from '../organization';

/** Questions about a trail that is there already, in the account of its bucket. */
export function queriesStack(
  app: App,
  props: Partial<TrailQueriesProps> = {},
  account: Partial<AwsAccountProps> = {},
): TrailQueries {
  const stack = accountStack(app, 'queries', {
    accountId: '333333333333',
    region: 'eu-central-1',
    deploymentRole: 'deploy',
    organizationId: 'o-a1b2c3d4e5',
    ...account,
  });
  return new TrailQueries(stack, 'Queries', {
    name: 'secrets-audit',
    trail: OrganizationTrail.existing({
      trailArn: 'arn:aws:cloudtrail:eu-central-1:200000000001:trail/organization',
      bucketNames: ['example-trail', 'example-trail-access'],
    }),
    accounts: ['230000000001', '210000000001'],
    regions: ['us-east-1', 'eu-central-1'],
    resultsBucketName: 'example-trail-answers',
    owner: 'team-security',
    ...props,
  });
}
