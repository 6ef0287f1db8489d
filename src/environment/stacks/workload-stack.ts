import { type App, TerraformStack } from 'cdktf';
import { Boundary } from '../../constructs/access/boundary';
import { ConsumerRole } from '../../constructs/access/consumer-role';
import { PermissionsBoundary } from '../../constructs/access/permissions-boundary';
import { RoleTrust } from '../../constructs/access/role-trust';
import { AwsAccount } from '../../constructs/accounts/aws-account';
import { SecretsKey } from '../../constructs/keys/secrets-key';
import { SecretsEndpoints } from '../../constructs/network/secrets-endpoints';
import { madeFrom, recordSource } from '../../constructs/synthesis/record-source';
import { Classification } from '../../model/classification';
import { SecretName } from '../../model/secret-name';
import type { Consumer } from '../schema/consumer';
import type { Domain } from '../schema/domain';
import type { Environment, WorkloadNetwork } from '../schema/environment';
import { byName } from './by-name';
import { applicationScopes, createDecoys } from './decoys';
import { forwardEvents, forwarderBoundary } from './forward-events';
import { recordConfiguration } from './record-configuration';
import { configureState } from './state';

type Network = WorkloadNetwork<string>;

/**
 * The roles of one workload, in its account.
 *
 * @example
 * const orders = new WorkloadStack(app, environment, 'orders');
 */
export class WorkloadStack extends TerraformStack {
  /** The roles, by their names in the environment's data. */
  readonly consumers: ReadonlyMap<string, ConsumerRole>;
  private readonly boundary: PermissionsBoundary;

  constructor(
    app: App,
    private readonly environment: Environment,
    private readonly workload: string,
  ) {
    super(app, `${environment.name}-workload-${workload}`);
    recordSource(this);
    configureState(this, environment);
    this.configureAccount();
    this.boundary = this.createBoundary();
    const consumers = environment.consumers.filter((consumer) => consumer.workload === workload);
    this.consumers = new Map(consumers.map((consumer) => [consumer.name, this.createRole(consumer)]));
    for (const network of this.networks) this.createEndpoints(network);
    this.createDecoys();
    if (environment.audit !== undefined) forwardEvents(this, environment, forwarderBoundary(this, environment));
    recordConfiguration(this, environment);
  }

  /**
   * The role of a consumer, by its name in the environment's data: `orders-api`.
   *
   * @throws when the workload has none of that name
   *
   * @example
   * const { roleArn } = workload.consumer('orders-api');
   */
  consumer(name: string): ConsumerRole {
    return byName(this.consumers, 'consumer', name);
  }

  private get networks(): readonly Network[] {
    return (this.environment.networks ?? []).filter((network) => network.workload === this.workload);
  }

  private createEndpoints({ vpcId, subnetIds, clientsCidr }: Network): void {
    new SecretsEndpoints(this, `Endpoints-${vpcId}`, {
      vpcId,
      subnetIds,
      clients: [{ kind: 'addresses', cidr: clientsCidr }],
    });
  }

  private configureAccount(): void {
    const { accounts, regions, deploymentRole, organizationId, name, audit } = this.environment;
    AwsAccount.configure(this, {
      accountId: byName(new Map(Object.entries(accounts.workloads)), 'workload', this.workload),
      region: regions.primary,
      // Roles have no Region; what is recorded and decoys do.
      replicaRegions: audit === undefined ? [] : regions.replicas,
      deploymentRole,
      organizationId,
      tags: { Environment: name },
    });
  }

  /** The account has no keys for secrets but those of its decoys. */
  private createDecoys(): void {
    const { name: environment, deletionProtection } = this.environment;
    const keys = new Map<string, SecretsKey>();
    const keyOf = ({ name: domain, owner, source }: Domain): SecretsKey => {
      const props = { domain, environment, owner, classification: Classification.standard, deletionProtection };
      const key = keys.get(domain) ?? madeFrom(source, () => new SecretsKey(this, `Key-${domain}`, props));
      keys.set(domain, key);
      return key;
    };
    createDecoys(this.environment, { account: this.workload, scopeOf: applicationScopes(this), keyOf });
  }

  /** Roles of the account never use more than secrets of the applications that some role of it was granted. */
  private createBoundary(): PermissionsBoundary {
    const { name, accounts, secrets, workloadServices } = this.environment;
    const granted = secrets.filter(({ readers, writers }) =>
      [...readers, ...writers].some(({ workload }) => workload === this.workload),
    );
    const applications = granted.map((secret) => SecretName.parse(`${name}/${secret.name}`).application);
    return new PermissionsBoundary(this, 'Boundary', {
      environment: name,
      boundary: Boundary.workload({ secretsAccount: accounts.security, applications, services: workloadServices }),
    });
  }

  private createRole(consumer: Consumer): ConsumerRole {
    const { name, runs, permissionsBoundary = this.boundary.policyArn, source } = consumer;
    const trust = roleTrust(runs, this.environment.organizationId);
    return madeFrom(source, () => new ConsumerRole(this, name, { name, trust, permissionsBoundary }));
  }
}

function roleTrust(runs: Consumer['runs'], organizationId: string): RoleTrust {
  switch (runs) {
    case 'lambda':
      return RoleTrust.lambda();
    case 'ec2':
      return RoleTrust.ec2();
    case 'ecs-task':
      return RoleTrust.ecsTask();
    default:
      return RoleTrust.assumedBy({ roleArns: runs.assumedBy, organizationId });
  }
}
