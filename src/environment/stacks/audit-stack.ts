import { type App, TerraformStack } from 'cdktf';
import { Boundary } from '../../constructs/access/boundary';
import { PermissionsBoundary } from '../../constructs/access/permissions-boundary';
import { AwsAccount } from '../../constructs/accounts/aws-account';
import { ConfigStore } from '../../constructs/compliance/recorder';
import { DetectionSet } from '../../constructs/detection/carrier/detection-set';
import { DetectionFindings } from '../../constructs/detection/findings/detection-findings';
import { recordSource } from '../../constructs/synthesis/record-source';
import { resourcesIn } from '../../constructs/synthesis/resources-in';
import type { EnvironmentAudit } from '../schema/audit';
import type { ConfigurationChoice } from '../schema/configuration-choice';
import type { Environment } from '../schema/environment';
import { detectionScope, detectionsOf, forwarderBoundary } from './forward-events';
import { recordConfiguration } from './record-configuration';
import { configureState } from './state';

/**
 * `<environment>-audit`: the detections of an environment, in its audit account. The other stacks of the environment
 * send it what happens in their accounts.
 *
 * @example
 * const { audit } = environment;
 * if (audit !== undefined) new AuditStack(app, environment, audit);
 */
export class AuditStack extends TerraformStack {
  /** Subscribe people and tools to its `topicArns`. */
  readonly detections: DetectionSet;

  constructor(
    app: App,
    private readonly environment: Environment,
    audit: EnvironmentAudit,
  ) {
    super(app, `${environment.name}-audit`);
    recordSource(this);
    configureState(this, environment);
    this.configureAccount();
    const permissionsBoundary = forwarderBoundary(this, environment);
    this.detections = this.createDetections(audit, permissionsBoundary);
    if (audit.findings) this.createFindings();
    if (audit.configuration?.kind === 'recorded') this.keepConfigurations(audit.owner, audit.configuration);
  }

  private keepConfigurations(
    owner: string,
    { bucketName, days }: Extract<ConfigurationChoice, { kind: 'recorded' }>,
  ): void {
    const { name: environment, accounts } = this.environment;
    const recorded = [accounts.audit, accounts.security, ...Object.values(accounts.workloads)];
    const props = { bucketName, days, environment, owner, accounts: recorded };
    recordConfiguration(this, this.environment, resourcesIn(new ConfigStore(this, 'Configurations', props)));
  }

  private createDetections(audit: EnvironmentAudit, permissionsBoundary: string): DetectionSet {
    const { owner, tuning } = audit;
    return new DetectionSet(this, 'Detections', {
      environment: this.environment.name,
      owner,
      scope: detectionScope(this.environment, audit),
      detections: detectionsOf(this.environment),
      tuning,
      permissionsBoundary,
    });
  }

  private createFindings(): void {
    const boundary = Boundary.findings();
    const { policyArn } = new PermissionsBoundary(this, 'FindingsBoundary', {
      environment: this.environment.name,
      boundary,
    });
    new DetectionFindings(this, 'Findings', { detections: this.detections, permissionsBoundary: policyArn });
  }

  private configureAccount(): void {
    const { accounts, regions, deploymentRole, organizationId, name } = this.environment;
    AwsAccount.configure(this, {
      accountId: accounts.audit,
      region: regions.primary,
      replicaRegions: regions.replicas,
      deploymentRole,
      organizationId,
      tags: { Environment: name },
    });
  }
}
