import { type App, TerraformStack } from 'cdktf';
import { AwsAccount } from '../../constructs/accounts/aws-account';
import { DetectionSet } from '../../constructs/detection/carrier/detection-set';
import { recordSource } from '../../constructs/synthesis/record-source';
import type { EnvironmentAudit } from '../schema/audit';
import type { Environment } from '../schema/environment';
import { detectionScope, detectionsOf, forwarderBoundary } from './forward-events';
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
    this.detections = this.createDetections(audit);
  }

  private createDetections(audit: EnvironmentAudit): DetectionSet {
    const { owner, tuning } = audit;
    return new DetectionSet(this, 'Detections', {
      environment: this.environment.name,
      owner,
      scope: detectionScope(this.environment, audit),
      detections: detectionsOf(this.environment),
      tuning,
      permissionsBoundary: forwarderBoundary(this, this.environment),
    });
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
