import { type App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { Boundary } from '../../constructs/access/boundary';
import { PermissionsBoundary } from '../../constructs/access/permissions-boundary';
import { RoleTrust } from '../../constructs/access/role-trust';
import { AwsAccount } from '../../constructs/accounts/aws-account';
import { SecretsKey } from '../../constructs/keys/secrets-key';
import { SecretsEndpoints } from '../../constructs/network/secrets-endpoints';
import { RotationOperations } from '../../constructs/operations/rotation-operations';
import { BreakGlassRole } from '../../constructs/people/break-glass-role';
import { EmergencyCustodian } from '../../constructs/people/emergency-custodian';
import { Secret } from '../../constructs/secrets/secret';
import { Classification } from '../../model/classification';
import type { Environment, SecretEntry } from '../schema/environment';
import type { BreakGlassChoice } from '../schema/people';
import { type RotationPlace, rotation } from './rotation';
import { secretValue } from './secret-value';
import { configureState } from './state';

type Entry = SecretEntry<string, string, string>;

/** The centre of an environment: its keys and its secrets, in the security account. */
export class SecurityStack extends TerraformStack {
  /** The secrets, by their names in the environment's data. */
  readonly secrets: ReadonlyMap<string, Secret>;
  private readonly keys: ReadonlyMap<string, SecretsKey>;
  private readonly operations: RotationOperations;
  private readonly rotationNetwork: RotationPlace | undefined;
  private readonly boundary: PermissionsBoundary;

  constructor(
    app: App,
    private readonly environment: Environment,
  ) {
    super(app, `${environment.name}-security`);
    configureState(this, environment);
    this.configureAccount();
    this.keys = new Map(Object.keys(environment.domains).map((domain) => [domain, this.createKey(domain)]));
    this.operations = this.createOperations();
    this.rotationNetwork = this.createRotationNetwork();
    this.boundary = this.createBoundary('Boundary', Boundary.rotation());
    this.secrets = this.createSecrets();
    this.createBreakGlass();
  }

  private configureAccount(): void {
    const { accounts, regions, deploymentRole, organizationId, name } = this.environment;
    AwsAccount.configure(this, {
      accountId: accounts.security,
      region: regions.primary,
      replicaRegions: regions.replicas,
      deploymentRole,
      organizationId,
      tags: { Environment: name },
    });
  }

  private createOperations(): RotationOperations {
    const { name, overdueUnwatched: reason } = this.environment;
    return new RotationOperations(this, 'Rotation', {
      environment: name,
      owner: 'team-security',
      permissionsBoundary: this.createForwarderBoundary(),
      ...(reason && { overdue: { kind: 'unwatched', reason } }),
    });
  }

  /** Events of replica Regions are forwarded; without such Regions nothing is. */
  private createForwarderBoundary(): string | undefined {
    if (this.environment.regions.replicas.length === 0) return undefined;
    return this.createBoundary('ForwarderBoundary', Boundary.forwarder()).policyArn;
  }

  /** Rotation functions reach Secrets Manager through an endpoint, made here unless the network has one. */
  private createRotationNetwork(): RotationPlace | undefined {
    const network = this.environment.rotationNetwork;
    if (network === undefined) return undefined;
    const { vpcId, subnetIds, endpointSecurityGroupId } = network;
    return {
      ...network,
      endpointSecurityGroupId:
        endpointSecurityGroupId ??
        new SecretsEndpoints(this, 'RotationEndpoints', { vpcId, subnetIds, services: [] }).securityGroupId,
    };
  }

  private createBoundary(id: string, boundary: Boundary): PermissionsBoundary {
    return new PermissionsBoundary(this, id, { environment: this.environment.name, boundary });
  }

  /** In an emergency every secret can be read, under alarm. */
  private createBreakGlass(): void {
    const { name: environment, people } = this.environment;
    if (people?.breakGlass === undefined) return;
    const boundary = this.createBoundary('EmergencyBoundary', Boundary.emergency()).policyArn;
    const role = new BreakGlassRole(this, 'BreakGlass', {
      environment,
      userArns: people.breakGlass.userArns,
      operations: this.operations,
      permissionsBoundary: boundary,
    });
    const outsideEndpoints = { reason: 'In an emergency people come from anywhere' };
    for (const secret of this.secrets.values()) secret.grants.read(role, { outsideEndpoints });
    this.createCustodian(people.breakGlass, boundary);
  }

  /** Who may take the role for emergencies is kept by people who neither are among them nor deploy. */
  private createCustodian({ userArns, custodianRoleArns: roleArns }: BreakGlassChoice, emergency: string): void {
    if (roleArns === undefined) return;
    new EmergencyCustodian(this, 'Custodian', {
      environment: this.environment.name,
      userArns,
      trust: RoleTrust.assumedBy({ roleArns }),
      operations: this.operations,
      permissionsBoundary: this.createBoundary('CustodianBoundary', Boundary.custodian(userArns)).policyArn,
      forwarderBoundary: emergency,
    });
  }

  private createKey(domain: string): SecretsKey {
    const { owner, administrators } = this.environment.domains[domain] as Environment['domains'][string];
    const secrets = this.environment.secrets.filter((secret) => secret.domain === domain);
    return new SecretsKey(this, `Key-${domain}`, {
      domain,
      environment: this.environment.name,
      owner,
      administrators,
      classification: this.strictest(secrets),
      deletionProtection: this.environment.deletionProtection,
    });
  }

  /** In the order of the data, where a superuser's secret stands before those that it rotates. */
  private createSecrets(): ReadonlyMap<string, Secret> {
    const secrets = new Map<string, Secret>();
    for (const entry of this.environment.secrets) {
      const { rotation: choice } = entry;
      const superuser = 'superuser' in choice && choice.superuser ? secrets.get(choice.superuser) : undefined;
      secrets.set(entry.name, this.createSecret(entry, superuser));
    }
    return secrets;
  }

  private createSecret(entry: Entry, superuser: Secret | undefined): Secret {
    const [application, name] = entry.name.split('/') as [string, string];
    const { name: environment, deletionProtection } = this.environment;
    const scope = this.node.tryFindChild(application) ?? new Construct(this, application);
    return new Secret(scope as Construct, name, {
      name: `${environment}/${application}/${name}`,
      description: entry.description,
      classification: this.classification(entry.class),
      owner: entry.owner,
      key: this.keys.get(entry.domain) as SecretsKey,
      value: secretValue(entry.value, superuser),
      rotation: rotation(this.environment, entry, {
        operations: this.operations,
        permissionsBoundary: this.boundary.policyArn,
        network: this.rotationNetwork,
        superuser,
      }),
      alsoReadBy: entry.alsoReadBy,
      ...(entry.onlyThroughNetworks && { readOnlyThrough: this.networksOf(entry) }),
      deletionProtection,
    });
  }

  private networksOf({ readers }: Entry): readonly string[] {
    const { consumers, networks = [] } = this.environment;
    const workloads = readers.map((name) => consumers[name]?.workload);
    return networks.filter(({ workload }) => workloads.includes(workload)).map(({ vpcId }) => vpcId);
  }

  private classification(name: string): Classification {
    return Classification.of({ name, ...(this.environment.classes[name] as Environment['classes'][string]) });
  }

  /** A key is as sensitive as the secret that must be rotated soonest. */
  private strictest(secrets: readonly Entry[]): Classification {
    const names = secrets.length > 0 ? secrets.map((secret) => secret.class) : Object.keys(this.environment.classes);
    const classes = names.map((name) => this.classification(name));
    return classes.reduce((a, b) => (b.rotationDays.max < a.rotationDays.max ? b : a));
  }
}
