import { AccountId } from '../../model/account-id';
import { Classification } from '../../model/classification';
import { Region } from '../../model/region';
import { RotationSchedule } from '../../model/rotation-schedule';
import { SecretName } from '../../model/secret-name';
import type { Consumer, Environment, SecretEntry } from '../schema/environment';
import { requirePeople, requireSecretPeople } from './require-people';

/**
 * Checks an environment's data as a whole. What names something else in the data (a consumer's workload, a secret's
 * domain, class and readers) does not type-check when it is unknown; data that comes from elsewhere is checked here.
 *
 * @throws naming the environment and the entry, when an account, Region, class, domain, consumer or secret is wrong
 */
export function defineEnvironment<
  const Workload extends string,
  const DomainName extends string,
  const ConsumerName extends string,
  const ClassName extends string,
>(
  environment: Environment<Workload, DomainName, ConsumerName, ClassName>,
): Environment<Workload, DomainName, ConsumerName, ClassName> {
  if (!/^[a-z0-9-]{1,20}$/.test(environment.name)) {
    throw new Error(`environment \`name\` must be 1 to 20 characters of a-z 0-9 -, got '${environment.name}'`);
  }
  inEntry(environment, 'organizationId', () => requireOrganization(environment.organizationId));
  requireAccounts(environment);
  inEntry(environment, 'regions', () => requireRegions(environment));
  for (const [name, props] of Object.entries<Environment['classes'][string]>(environment.classes)) {
    inEntry(environment, `class '${name}'`, () => Classification.of({ name, ...props }));
  }
  for (const [name, consumer] of Object.entries<Consumer<string>>(environment.consumers)) {
    const { workloads } = environment.accounts;
    inEntry(environment, `consumer '${name}'`, () => requireKnown('workload', consumer.workload, workloads));
  }
  for (const { workload, vpcId } of environment.networks ?? []) {
    inEntry(environment, `network '${vpcId}'`, () =>
      requireKnown('workload', workload, environment.accounts.workloads),
    );
  }
  inEntry(environment, 'people', () => requirePeople(environment));
  for (const secret of environment.secrets) {
    inEntry(environment, `secret '${secret.name}'`, () => requireSecret(environment, secret));
    inEntry(environment, `secret '${secret.name}'`, () => requireNetworks(environment, secret));
  }
  return environment;
}

function inEntry(environment: Environment, entry: string, check: () => unknown): void {
  try {
    check();
  } catch (cause) {
    throw new Error(`environment '${environment.name}', ${entry}: ${(cause as Error).message}`, { cause });
  }
}

function requireOrganization(id: string): void {
  if (!/^o-[a-z0-9]{10,32}$/.test(id)) {
    throw new Error(`\`organizationId\` must be 'o-' and 10 to 32 letters or digits, got '${id}'`);
  }
}

function requireAccounts(environment: Environment): void {
  const { workloads, ...central } = environment.accounts;
  const users = new Map<string, string>();
  for (const [name, id] of [...Object.entries(central), ...Object.entries(workloads)]) {
    inEntry(environment, `account '${name}'`, () => {
      const other = users.get(AccountId.of(id).value);
      if (other !== undefined) {
        throw new Error(`\`accountId\` must differ from that of account '${other}', got '${id}' for both`);
      }
      users.set(id, name);
    });
  }
}

function requireRegions({ regions: { primary, replicas } }: Environment): void {
  const { partition } = Region.of(primary);
  for (const [index, name] of replicas.entries()) {
    if (name === primary) throw new Error(`\`replicas\` must not contain the primary Region, got '${name}'`);
    if (replicas.indexOf(name) !== index) {
      throw new Error(`\`replicas\` must name each Region once, got '${name}' twice`);
    }
    if (Region.of(name).partition !== partition) {
      throw new Error(`\`replicas\` must stay in partition ${partition}, got '${name}'`);
    }
  }
}

function requireSecret(environment: Environment, secret: SecretEntry<string, string, string>): void {
  SecretName.parse(`${environment.name}/${secret.name}`);
  if (environment.secrets.filter(({ name }) => name === secret.name).length > 1) {
    throw new Error(`\`name\` must be unique in the environment, got '${secret.name}' more than once`);
  }
  requireKnown('domain', secret.domain, environment.domains);
  requireKnown('class', secret.class, environment.classes);
  if (secret.rotation.kind !== 'none') {
    const { schedule, windowHours } = secret.rotation;
    RotationSchedule.parse(schedule, { windowHours });
  }
  requireSuperuser(environment, secret);
  for (const reader of secret.readers) requireKnown('readers', reader, environment.consumers);
  for (const writer of secret.writers ?? []) requireKnown('writers', writer, environment.consumers);
  requireWriteReason(secret);
  requireSecretPeople(environment, secret);
}

/** A secret is made after that of its superuser, whose ARN it holds. */
function requireSuperuser({ secrets }: Environment, { name, rotation }: SecretEntry<string, string, string>): void {
  const superuser = 'superuser' in rotation ? rotation.superuser : undefined;
  if (superuser === undefined && rotation.kind !== 'redis') return;
  const earlier = secrets.slice(
    0,
    secrets.findIndex((secret) => secret.name === name),
  );
  if (earlier.some((secret) => secret.name === superuser)) return;
  throw new Error(
    `\`superuser\` must be a secret that stands before this one in \`secrets\`, got ${superuser === undefined ? 'none' : `'${superuser}'`}`,
  );
}

function requireWriteReason({ writers = [], rotation, writeReason }: SecretEntry<string, string, string>): void {
  if (writers.length === 0 || rotation.kind === 'none' || writeReason !== undefined) return;
  throw new Error(
    '`writeReason` must be given where `writers` put values that are rotated: say why they do, or remove them',
  );
}

/** A reader whose workload has no network could never read. */
function requireNetworks(environment: Environment, secret: SecretEntry<string, string, string>): void {
  if (!secret.onlyThroughNetworks) return;
  const { consumers, networks = [] } = environment;
  for (const name of secret.readers) {
    const { workload, outsideNetworks } = consumers[name] as Consumer<string>;
    if (outsideNetworks !== undefined || networks.some((network) => network.workload === workload)) continue;
    throw new Error(
      `\`onlyThroughNetworks\` must be false while reader '${name}' has no network: add one of workload '${workload}' to \`networks\`, or say in \`outsideNetworks\` why it reads from elsewhere`,
    );
  }
}

function requireKnown(property: string, name: string, known: Readonly<Record<string, unknown>>): void {
  if (Object.hasOwn(known, name)) return;
  throw new Error(`\`${property}\` must be one of ${Object.keys(known).sort().join(', ')}, got '${name}'`);
}
