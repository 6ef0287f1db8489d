import { type App, TerraformStack } from 'cdktf';
import {
  AwsAccount,
  type Consumer,
  ConsumerRole,
  type Environment,
  RoleTrust,
  SecretsEndpoints,
  type WorkloadNetwork,
} from 'cdktf-aws-secrets';
import { configureState } from './state';

type Network = WorkloadNetwork<string>;

/** The roles of one workload, in its account. */
export class WorkloadStack extends TerraformStack {
  /** The roles, by their names in the environment's data. */
  readonly consumers: ReadonlyMap<string, ConsumerRole>;

  constructor(
    app: App,
    private readonly environment: Environment,
    private readonly workload: string,
  ) {
    super(app, `${environment.name}-workload-${workload}`);
    configureState(this, environment);
    this.configureAccount();
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

  private createRole(name: string, { runs, permissionsBoundary }: Consumer<string>): ConsumerRole {
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
