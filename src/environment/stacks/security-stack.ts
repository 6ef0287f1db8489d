import { type App, TerraformStack } from 'cdktf';
import { Boundary } from '../../constructs/access/boundary';
import { PermissionsBoundary } from '../../constructs/access/permissions-boundary';
import { RoleTrust } from '../../constructs/access/role-trust';
import { AwsAccount } from '../../constructs/accounts/aws-account';
import type { OperationsKey } from '../../constructs/alarms/operations-key';
import { SecretsKey } from '../../constructs/keys/secrets-key';
import { SecretsEndpoints } from '../../constructs/network/secrets-endpoints';
import { RotationOperations } from '../../constructs/operations/rotation-operations';
import { BreakGlassRole } from '../../constructs/people/break-glass-role';
import { EmergencyCustodian } from '../../constructs/people/emergency-custodian';
import { Secret } from '../../constructs/secrets/secret';
import { madeFrom, recordSource } from '../../constructs/synthesis/record-source';
import type { Classification } from '../../model/classification';
import { SecretName } from '../../model/secret-name';
import type { Domain } from '../schema/domain';
import type { Environment } from '../schema/environment';
import type { BreakGlassChoice } from '../schema/people';
import type { SecretEntry } from '../schema/secret-entry';
import { byName } from './by-name';
import { applicationScopes, createDecoys } from './decoys';
import { deadLettersOf, forwardEvents, forwarderBoundary } from './forward-events';
import { recordConfiguration } from './record-configuration';
import { type RotationPlace, rotation } from './rotation';
import { secretValue } from './secret-value';
import { configureState } from './state';

/**
 * The centre of an environment: its keys and its secrets, in the security account.
 *
 * @example
 * const security = new SecurityStack(app, environment);
 * security.secret('orders/database');
 */
export class SecurityStack extends TerraformStack {
  /** The secrets, by their names in the environment's data. */
  readonly secrets: ReadonlyMap<string, Secret>;
  /** The keys, by the names of their domains. */
  readonly keys: ReadonlyMap<string, SecretsKey>;
  private readonly operations: RotationOperations;
  private readonly rotationNetwork: RotationPlace | undefined;
  private readonly boundary: PermissionsBoundary;
  private readonly scopeOf = applicationScopes(this);
  private readonly forwarderBoundary: string | undefined;

  constructor(
    app: App,
    private readonly environment: Environment,
  ) {
    super(app, `${environment.name}-security`);
    recordSource(this);
    configureState(this, environment);
    this.configureAccount();
    this.keys = new Map(environment.domains.map((domain) => [domain.name, this.createKey(domain)]));
    this.forwarderBoundary = this.createForwarderBoundary();
    this.operations = this.createOperations();
    this.rotationNetwork = this.createRotationNetwork();
    this.boundary = this.createBoundary('Boundary', Boundary.rotation());
    this.secrets = this.createSecrets();
    this.createBreakGlass();
    this.createDecoys();
    this.watchAccount();
  }

  /**
   * A secret, by its name in the environment's data: `orders/database`.
   *
   * @throws when the environment has none of that name
   *
   * @example
   * const { secretArn } = security.secret('orders/database');
   */
  secret(name: string): Secret {
    return byName(this.secrets, 'secret', name);
  }

  /**
   * The keys of a domain.
   *
   * @throws when the environment does not have it
   *
   * @example
   * const key = security.key('commerce');
   */
  key(domain: string): SecretsKey {
    return byName(this.keys, 'domain', domain);
  }

  /** The key of what tells about rotation: of its topic and of logs. */
  get operationsKey(): OperationsKey {
    return this.operations.key;
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
      permissionsBoundary: this.forwarderBoundary,
      deadLetters: deadLettersOf(this.environment),
      ...(reason && { overdue: { kind: 'unwatched', reason } }),
    });
  }

  /** Events of replica Regions are forwarded, and those for detections; without either nothing is. */
  private createForwarderBoundary(): string | undefined {
    const { regions, audit } = this.environment;
    return regions.replicas.length === 0 && audit === undefined ? undefined : forwarderBoundary(this, this.environment);
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

  /** Who can assume the role for emergencies is kept by people who neither are among them nor deploy. */
  private createCustodian({ userArns, custodianRoleArns: roleArns }: BreakGlassChoice, emergency: string): void {
    if (roleArns === undefined) return;
    new EmergencyCustodian(this, 'Custodian', {
      environment: this.environment.name,
      userArns,
      trust: RoleTrust.assumedBy({ roleArns, organizationId: this.environment.organizationId }),
      operations: this.operations,
      permissionsBoundary: this.createBoundary('CustodianBoundary', Boundary.custodian(userArns)).policyArn,
      forwarderBoundary: emergency,
    });
  }

  private watchAccount(): void {
    if (this.forwarderBoundary !== undefined) forwardEvents(this, this.environment, this.forwarderBoundary);
    recordConfiguration(this, this.environment);
  }

  private createDecoys(): void {
    const keyOf = ({ name }: Domain) => this.key(name);
    createDecoys(this.environment, { account: 'security', scopeOf: this.scopeOf, keyOf });
  }

  private createKey({ name: domain, owner, administrators, source }: Domain): SecretsKey {
    const { name: environment, keyAdministrators, classes, secrets, deletionProtection } = this.environment;
    const own = secrets.filter((secret) => secret.domain.name === domain).map((secret) => secret.class);
    return madeFrom(
      source,
      () =>
        new SecretsKey(this, `Key-${domain}`, {
          domain,
          environment,
          owner,
          administrators: administrators ?? keyAdministrators,
          classification: strictest(own.length > 0 ? own : classes),
          deletionProtection,
        }),
    );
  }

  /** In the order of the data, where a superuser's secret stands before those that it rotates. */
  private createSecrets(): ReadonlyMap<string, Secret> {
    const secrets = new Map<string, Secret>();
    const superuserOf = (name: string) => byName(secrets, 'secret', name);
    for (const entry of this.environment.secrets) {
      secrets.set(
        entry.name,
        madeFrom(entry.source, () => this.createSecret(entry, superuserOf)),
      );
    }
    return secrets;
  }

  private createSecret(entry: SecretEntry, superuserOf: (name: string) => Secret): Secret {
    const { name: environment, deletionProtection, rotationProvenIn } = this.environment;
    const { application, name } = SecretName.parse(`${environment}/${entry.name}`);
    const { rotation: choice } = entry;
    const superuser = 'superuser' in choice && choice.superuser ? superuserOf(choice.superuser) : undefined;
    return new Secret(this.scopeOf(application), name, {
      name: `${environment}/${entry.name}`,
      description: entry.description,
      classification: entry.class,
      owner: entry.owner,
      key: this.key(entry.domain.name),
      value: secretValue(entry.value, superuser),
      rotation: rotation(choice, {
        operations: this.operations,
        permissionsBoundary: this.boundary.policyArn,
        provenBy: rotationProvenIn === undefined ? undefined : `${rotationProvenIn}/${entry.name}`,
        network: this.rotationNetwork,
        superuserOf,
      }),
      alsoReadBy: entry.alsoReadBy,
      ...(entry.onlyThroughNetworks && { readOnlyThrough: this.networksOf(entry) }),
      deletionProtection,
    });
  }

  private networksOf({ readers }: SecretEntry): readonly string[] {
    const { networks = [] } = this.environment;
    const workloads = readers.map(({ workload }) => workload);
    return networks.filter(({ workload }) => workloads.includes(workload)).map(({ vpcId }) => vpcId);
  }
}

/** A key is as sensitive as the secret that must be rotated soonest. */
function strictest(classes: readonly Classification[]): Classification {
  return classes.reduce((a, b) => (b.rotationDays.max < a.rotationDays.max ? b : a));
}
