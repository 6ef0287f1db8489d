import { type App, TerraformStack } from 'cdktf';
import { Boundary } from '../../constructs/access/boundary';
import { PermissionsBoundary } from '../../constructs/access/permissions-boundary';
import { AwsAccount } from '../../constructs/accounts/aws-account';
import { TrailQueries } from '../../constructs/detection/queries/trail-queries';
import { OrganizationTrail } from '../../constructs/detection/trail/organization-trail';
import { TrailDetectionSet } from '../../constructs/detection/trail-carrier/trail-detection-set';
import { TrailDetections } from '../../constructs/detection/trail-catalogue/trail-detections';
import { recordSource } from '../../constructs/synthesis/record-source';
import type { Environment } from '../schema/environment';
import type { Organization } from '../schema/organization';
import type { TrailChoice, TrailDetectionsChoice } from '../schema/organization-audit';
import { detectionScope } from './forward-events';
import { configureState } from './state';
import { trailGrants } from './trail-grants';

/**
 * `org-audit`: the trail of the organization and the questions about it, in the account that CloudTrail is delegated to, or in the management
 * account.
 *
 * @example
 * const { audit } = organization;
 * if (audit?.trail.kind === 'made') new TrailStack(app, organization, audit.trail, audit.reportedTo);
 */
export class TrailStack extends TerraformStack {
  readonly trail: OrganizationTrail;
  /** @default - nothing is asked of it */
  readonly queries?: TrailQueries;

  constructor(
    app: App,
    private readonly organization: Organization,
    { kind: _, queries, ...trail }: Extract<TrailChoice, { kind: 'made' }>,
    private readonly reportedTo: Environment,
  ) {
    super(app, 'org-audit');
    recordSource(this);
    configureState(this, { name: 'org', state: organization.state });
    this.configureAccount();
    const { managementAccount: managementAccountId } = organization;
    this.trail = new OrganizationTrail(this, 'Trail', { ...trail, managementAccountId });
    if (queries === undefined) return;
    const { detections, ...questions } = queries;
    const asked = { trail: this.trail, owner: trail.owner };
    this.queries = new TrailQueries(this, 'Queries', { ...questions, ...asked });
    if (detections !== undefined) this.createDetections(this.queries, detections, trail.owner);
  }

  private createDetections(queries: TrailQueries, choice: TrailDetectionsChoice, owner: string): void {
    const { name: environment, audit } = this.reportedTo;
    if (audit === undefined) return;
    const { grantsOf = [], detections, ...others } = choice;
    const grants = trailGrants(grantsOf);
    const { policyArn } = new PermissionsBoundary(this, 'DetectionsBoundary', {
      environment,
      boundary: Boundary.trail(),
    });
    new TrailDetectionSet(this, 'Detections', {
      ...others,
      ...{ environment, owner, queries, findings: audit.findings, permissionsBoundary: policyArn },
      scope: detectionScope(this.reportedTo, audit),
      detections: [...detections, ...(grants.length > 0 ? [TrailDetections.secretReadOutsideGrants({ grants })] : [])],
    });
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
