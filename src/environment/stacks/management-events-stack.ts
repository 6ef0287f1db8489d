import { type App, TerraformStack } from 'cdktf';
import { AwsAccount } from '../../constructs/accounts/aws-account';
import { recordSource } from '../../constructs/synthesis/record-source';
import type { Organization } from '../schema/organization';
import type { OrganizationAudit } from '../schema/organization-audit';
import { forwardEvents, forwarderBoundary } from './forward-events';
import { configureState } from './state';

/**
 * `org-audit-events`: sends what happens in the management account to the detections of an environment. No guardrail
 * binds that account, so that detections are all there is.
 *
 * @example
 * const { audit } = organization;
 * if (audit !== undefined) new ManagementEventsStack(app, organization, audit);
 */
export class ManagementEventsStack extends TerraformStack {
  constructor(
    app: App,
    private readonly organization: Organization,
    { reportedTo }: OrganizationAudit,
  ) {
    super(app, 'org-audit-events');
    recordSource(this);
    configureState(this, { name: 'org', state: organization.state });
    this.configureAccount();
    forwardEvents(this, reportedTo, forwarderBoundary(this, reportedTo));
  }

  private configureAccount(): void {
    const { managementAccount, region, furtherRegions, deploymentRole, id } = this.organization;
    AwsAccount.configure(this, {
      accountId: managementAccount,
      region,
      replicaRegions: furtherRegions,
      deploymentRole,
      organizationId: id,
      tags: { Environment: 'org' },
    });
  }
}
