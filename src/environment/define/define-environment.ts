import { callingLine } from '../../constructs/synthesis/record-source';
import { AccountId } from '../../model/account-id';
import { Region } from '../../model/region';
import type { Environment, EnvironmentProps } from '../schema/environment';
import { applicationsIn } from './applications-in';
import { inEntry } from './in-entry';
import { requireDecoy } from './require-decoy';
import { requireKnown, requireOnce } from './require-known';
import { requirePeople } from './require-people';
import { requireSecret } from './require-secret';

/**
 * Checks an environment's data as a whole, and takes of its applications what they state for it. A workload that a
 * network or an assignment names does not type-check when it is unknown; the rest is checked here.
 *
 * @throws naming the environment and the entry, when an account, Region, class, domain, consumer or secret is wrong
 *
 * @example
 * const prod = defineEnvironment({ ...settings, name: 'prod', applications: [orders] });
 */
export function defineEnvironment<const Workload extends string>(
  props: EnvironmentProps<Workload>,
): Environment<Workload> {
  const source = callingLine();
  const { applications, ...settings } = props;
  const { name, organizationId, accounts, networks = [], classes, domains } = props;
  if (!/^[a-z0-9-]{1,20}$/.test(name)) {
    throw new Error(`environment \`name\` must be 1 to 20 characters of a-z 0-9 -, got '${name}'`);
  }
  const check = (entry: string, what: () => void) => inEntry(`environment '${name}'`, entry, what);
  const workloads = Object.keys(accounts.workloads);
  check('organizationId', () => requireOrganization(organizationId));
  requireAccounts(props, check);
  check('regions', () => requireRegions(props));
  check('classes', () =>
    requireOnce(
      'classes',
      classes.map((each) => each.name),
    ),
  );
  check('domains', () =>
    requireOnce(
      'domains',
      domains.map((each) => each.name),
    ),
  );
  for (const { workload, vpcId } of networks) {
    check(`network '${vpcId}'`, () => requireKnown('workload', workload, workloads));
  }
  const environment: Environment<Workload> = { ...settings, ...applicationsIn(props), source };
  for (const consumer of environment.consumers) {
    check(`consumer '${consumer.name}'`, () => requireKnown('workload', consumer.workload, workloads));
  }
  check('people', () => requirePeople(environment));
  for (const decoy of environment.audit?.decoys ?? []) {
    check(`decoy '${decoy.name}'`, () => requireDecoy(environment, decoy));
  }
  for (const secret of environment.secrets) check(`secret '${secret.name}'`, () => requireSecret(environment, secret));
  return environment;
}

function requireOrganization(id: string): void {
  if (!/^o-[a-z0-9]{10,32}$/.test(id)) {
    throw new Error(`\`organizationId\` must be 'o-' and 10 to 32 letters or digits, got '${id}'`);
  }
}

function requireAccounts(
  { accounts: { workloads, ...central } }: Pick<EnvironmentProps, 'accounts'>,
  check: (entry: string, what: () => void) => void,
): void {
  const users = new Map<string, string>();
  for (const [name, id] of [...Object.entries(central), ...Object.entries(workloads)]) {
    check(`account '${name}'`, () => {
      const other = users.get(AccountId.of(id).value);
      if (other !== undefined) {
        throw new Error(`\`accountId\` must differ from that of account '${other}', got '${id}' for both`);
      }
      users.set(id, name);
    });
  }
}

function requireRegions({ regions: { primary, replicas } }: Pick<EnvironmentProps, 'regions'>): void {
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
