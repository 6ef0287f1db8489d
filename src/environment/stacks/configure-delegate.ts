import type { TerraformStack } from 'cdktf';
import { AwsAccount } from '../../constructs/accounts/aws-account';
import type { Organization } from '../schema/organization';

/** Sets a stack up for a member account that manages a service for the organization, in all of its Regions. */
export function configureDelegate(stack: TerraformStack, organization: Organization, accountId: string): void {
  const { region, furtherRegions, deploymentRole, id } = organization;
  AwsAccount.configure(stack, {
    accountId,
    region,
    replicaRegions: furtherRegions,
    deploymentRole,
    organizationId: id,
    tags: { Environment: 'org' },
  });
}
