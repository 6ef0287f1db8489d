import { callingLine } from '../../constructs/synthesis/record-source';
import { AccountId } from '../../model/account-id';
import { isText } from '../../model/is-text';
import { Region } from '../../model/region';
import type { Organization, OrganizationProps, OrganizationUnit } from '../schema/organization';
import { inEntry } from './in-entry';
import { requireDelegated } from './require-delegated';

/**
 * Checks an organization's data as a whole.
 *
 * @throws naming the organization and the entry, when an id, an account or a Region is wrong, an account is in two
 * units, or something is delegated to an account that is in none
 *
 * @example
 * const organization = defineOrganization({
 *   id: 'o-a1b2c3d4e5', partition: 'aws', managementAccount: '200000000001', rootId: 'r-a1b2',
 *   units: { prod: { id: 'ou-a1b2-prod0000', accounts: ['111111111111'] } },
 *   region: 'eu-central-1', deploymentRole: 'deploy', state: { kind: 'local' },
 * });
 */
export function defineOrganization<const Unit extends string>(
  organization: OrganizationProps<Unit>,
): Organization<Unit> {
  const source = callingLine();
  const { id, rootId, region, partition, units } = organization;
  const check = (entry: string, what: () => unknown) => inEntry(`organization '${id}'`, entry, what);
  check('id', () => requireShape('id', id, /^o-[a-z0-9]{10,32}$/, "'o-' and 10 to 32 letters or digits"));
  check('managementAccount', () => AccountId.of(organization.managementAccount));
  check('rootId', () => requireShape('rootId', rootId, /^r-[0-9a-z]{4,32}$/, "'r-' and 4 to 32 letters or digits"));
  check('region', () => {
    if (Region.of(region).partition !== partition) {
      throw new Error(`\`region\` must be in partition ${partition}, got '${region}'`);
    }
  });
  const unitOf = new Map([[organization.managementAccount, 'the management account']]);
  for (const [name, unit] of Object.entries<OrganizationUnit>(units)) {
    check(`unit '${name}'`, () => requireUnit(name, { unit, rootId, unitOf }));
  }
  check('audit', () => requireReported(organization));
  check('audit', () => requireDelegated(organization));
  requireMembers(organization, new Set(Object.values<OrganizationUnit>(units).flatMap(({ accounts }) => accounts)));
  return { ...organization, source };
}

function requireShape(property: string, value: string, shape: RegExp, what: string): void {
  if (!isText(value, shape)) throw new Error(`\`${property}\` must be ${what}, got '${value}'`);
}

function requireUnit(
  name: string,
  {
    unit: { id, accounts },
    rootId,
    unitOf,
  }: { readonly unit: OrganizationUnit; readonly rootId: string; readonly unitOf: Map<string, string> },
): void {
  // The id of a unit has that of its root in the middle.
  const shape = new RegExp(`^ou-${rootId.slice(2)}-[a-z0-9]{8,32}$`);
  requireShape('id', id, shape, `'ou-${rootId.slice(2)}-' and 8 to 32 letters or digits`);
  for (const account of accounts) {
    const other = unitOf.get(AccountId.of(account).value);
    if (other !== undefined) {
      throw new Error(`\`accounts\` must be in one unit each, got '${account}', which is ${other}`);
    }
    unitOf.set(account, `in unit '${name}'`);
  }
}

/** Events that reach no rule are lost in silence. */
function requireReported({ id, audit, delegated, managementAccount, region }: OrganizationProps): void {
  if (audit === undefined) return;
  const { name, audit: looked, organizationId, accounts, regions } = audit.reportedTo;
  if (looked === undefined) {
    throw new Error(`\`reportedTo\` must be an environment with \`audit\`, got '${name}', which looks for nothing`);
  }
  if (organizationId !== id) {
    throw new Error(`\`reportedTo\` must be an environment of ${id}, got '${name}' of ${organizationId}`);
  }
  if (audit.trail.kind !== 'made' || audit.trail.queries?.detections === undefined) return;
  const place = `${delegated?.cloudtrail ?? managementAccount} in ${region}`;
  if (place !== `${accounts.audit} in ${regions.primary}`) {
    throw new Error(
      `\`detections\` of a trail must be in the audit account of '${name}', ${accounts.audit} in ${regions.primary}, got ${place}: delegate CloudTrail to it`,
    );
  }
}

function requireMembers(organization: OrganizationProps, members: ReadonlySet<string>): void {
  const { id, managementAccount, policyAccount = managementAccount, delegated = {} } = organization;
  for (const [entry, account] of [['policyAccount', policyAccount], ...Object.entries(delegated)] as const) {
    if (members.has(account) || (entry === 'policyAccount' && account === managementAccount)) continue;
    throw new Error(
      `organization '${id}', ${entry === 'policyAccount' ? entry : `delegated '${entry}'`}: the account must be in one of the units, got '${account}'`,
    );
  }
}
