import { type App, TerraformStack } from 'cdktf';
import { AwsAccount } from '../../constructs/accounts/aws-account';
import { TrailQueries } from '../../constructs/detection/queries/trail-queries';
import { OrganizationTrail } from '../../constructs/detection/trail/organization-trail';
import { recordSource } from '../../constructs/synthesis/record-source';
import type { Organization } from '../schema/organization';
import type { TrailChoice } from '../schema/organization-audit';
import { configureState } from './state';

/**
 * `org-audit`: the trail of the organization and the questions about it, in the account that CloudTrail is delegated to, or in the management
 * account.
 *
 * @example
 * const { audit } = organization;
 * if (audit?.trail.kind === 'made') new TrailStack(app, organization, audit.trail);
 */
export class TrailStack extends TerraformStack {
  readonly trail: OrganizationTrail;
  /** @default - nothing is asked of it */
  readonly queries?: TrailQueries;

  constructor(
    app: App,
    private readonly organization: Organization,
    { kind: _, queries, ...trail }: Extract<TrailChoice, { kind: 'made' }>,
  ) {
    super(app, 'org-audit');
    recordSource(this);
    configureState(this, { name: 'org', state: organization.state });
    this.configureAccount();
    const { managementAccount: managementAccountId } = organization;
    this.trail = new OrganizationTrail(this, 'Trail', { ...trail, managementAccountId });
    const asked = { trail: this.trail, owner: trail.owner };
    if (queries !== undefined) this.queries = new TrailQueries(this, 'Queries', { ...queries, ...asked });
  }

  private configureAccount(): void {
    const { managementAccount, delegated, region, deploymentRole, id } = this.organization;
    AwsAccount.configure(this, {
      accountId: delegated?.cloudtrail ?? managementAccount,
      region,
      deploymentRole,
      organizationId: id,
      tags: { Environment: 'org' },
    });
  }
}
