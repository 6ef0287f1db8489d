import { type App, TerraformStack } from 'cdktf';
import { Boundary } from '../../constructs/access/boundary';
import { ConsumerRole } from '../../constructs/access/consumer-role';
import { PermissionsBoundary } from '../../constructs/access/permissions-boundary';
import { RoleTrust } from '../../constructs/access/role-trust';
import { AwsAccount } from '../../constructs/accounts/aws-account';
import { SecretsEndpoints } from '../../constructs/network/secrets-endpoints';
import type { Consumer, Environment, WorkloadNetwork } from '../schema/environment';
import { configureState } from './state';

type Network = WorkloadNetwork<string>;

/** The roles of one workload, in its account. */
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
    configureState(this, environment);
    this.configureAccount();
    this.boundary = this.createBoundary();
    const consumers = Object.entries(environment.consumers).filter(([, consumer]) => consumer.workload === workload);
    this.consumers = new Map(consumers.map(([name, consumer]) => [name, this.createRole(name, consumer)]));
    for (const network of this.networks) this.createEndpoints(network);
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
    const { accounts, regions, deploymentRole, organizationId, name } = this.environment;
    AwsAccount.configure(this, {
      accountId: accounts.workloads[this.workload] as string,
      region: regions.primary,
      deploymentRole,
      organizationId,
      tags: { Environment: name },
    });
  }

  /** Roles of the account never use more than secrets of the applications that some role of it was granted. */
  private createBoundary(): PermissionsBoundary {
    const { name, accounts, secrets, consumers, workloadServices } = this.environment;
    const granted = secrets.filter(({ readers, writers = [] }) =>
      [...readers, ...writers].some((consumer) => consumers[consumer]?.workload === this.workload),
    );
    const applications = granted.map((secret) => secret.name.split('/')[0] as string);
    return new PermissionsBoundary(this, 'Boundary', {
      environment: name,
      boundary: Boundary.workload({ secretsAccount: accounts.security, applications, services: workloadServices }),
    });
  }

  private createRole(name: string, consumer: Consumer<string>): ConsumerRole {
    const { runs, permissionsBoundary = this.boundary.policyArn } = consumer;
    return new ConsumerRole(this, name, { name, trust: roleTrust(runs), permissionsBoundary });
  }
}

function roleTrust(runs: Consumer<string>['runs']): RoleTrust {
  switch (runs) {
    case 'lambda':
      return RoleTrust.lambda();
    case 'ec2':
      return RoleTrust.ec2();
    case 'ecs-task':
      return RoleTrust.ecsTask();
    default:
      return RoleTrust.assumedBy({ roleArns: runs.assumedBy });
  }
}
