import type { Condition, ConditionOperator } from '../../../../model/policy/condition';
import { request } from '../../../../model/policy/conditions';
import { Region } from '../../../../model/region';

/** Whose calls must come from where they are expected. */
export type NetworkBound =
  /** Principals with this tag, as AWS's own samples do with `dp:include:network` = `true`. Begin with it. */
  | { readonly by: 'tag'; readonly key: string; readonly value: string }
  /** Every principal but those that are exempt. Whatever calls from a network of AWS or from home is then refused. */
  | { readonly by: 'everybody'; readonly reason: string };

/** Where calls may come from: at least one of the three. */
export interface ExpectedNetworksProps {
  /** Which principals of the organization are bound; others are, always. */
  readonly bound: NetworkBound;
  /**
   * VPCs (`vpc-…`) whose endpoints are used, by the code of their Region: the same id may be another VPC elsewhere.
   *
   * @default - none
   */
  readonly vpcs?: Readonly<Record<string, readonly string[]>>;
  /** VPC endpoints (`vpce-…`). @default - none */
  readonly vpcEndpoints?: readonly string[];
  /**
   * Public addresses, IPv4 or IPv6, such as those of offices and gateways, and of partners who read secrets.
   *
   * @default - none
   */
  readonly cidrs?: readonly string[];
}

const VPC = /^vpc-[0-9a-f]{8,17}$/;
const ENDPOINT = /^vpce-[0-9a-f]{8,17}$/;
const CIDR =
  /^(?:\d{1,3}(?:\.\d{1,3}){3}\/(?:[89]|[12]\d|3[0-2])|[0-9a-f:]+:[0-9a-f:]*\/(?:1[6-9]|[2-9]\d|1[01]\d|12[0-8]))$/;

/** Conditions under which a call comes from nowhere that is expected. Any of them is enough. */
export interface Elsewhere {
  /** What the Sid of the statement ends with. */
  readonly suffix: string;
  readonly conditions: readonly Condition[];
}

/**
 * From where calls are not expected: another network, and for the VPCs of each Region a call to another Region, which
 * comes from a VPC that has the same id there. Calls through an endpoint have no public address, and calls from a
 * public address no endpoint: a missing key is not a match.
 *
 * @throws when nothing is expected, or an id, a Region or a range is malformed
 */
export function notExpected(props: Omit<ExpectedNetworksProps, 'bound'>): readonly Elsewhere[] {
  const { vpcs = {}, vpcEndpoints = [], cidrs = [] } = props;
  const regions = Object.entries(vpcs).filter(([, ids]) => ids.length > 0);
  const ids = regions.flatMap(([, of]) => of);
  if (ids.length + vpcEndpoints.length + cidrs.length === 0) {
    throw new Error('`vpcs`, `vpcEndpoints` or `cidrs` must name a network, got none: nothing could be reached');
  }
  for (const region of Object.keys(vpcs)) Region.of(region);
  requireShape('vpcs', 'ids of VPCs', VPC, ids);
  requireShape('vpcEndpoints', 'ids of VPC endpoints', ENDPOINT, vpcEndpoints);
  requireShape('cidrs', 'ranges such as 203.0.113.0/24, of at least 8 or 16 bits (IPv4 or IPv6)', CIDR, cidrs);
  const otherEndpoint = unlisted('StringNotEqualsIfExists', 'aws:SourceVpce', vpcEndpoints);
  return [
    {
      suffix: '',
      conditions: [
        ...unlisted('StringNotEqualsIfExists', 'aws:SourceVpc', [...new Set(ids)]),
        ...otherEndpoint,
        ...unlisted('NotIpAddressIfExists', 'aws:SourceIp', cidrs),
      ],
    },
    ...byRegions(regions).map(([where, of], index) => ({
      suffix: `Region${index + 1}`,
      conditions: [
        request('StringEquals', 'aws:SourceVpc', of),
        request('StringNotEquals', 'aws:RequestedRegion', where),
        ...otherEndpoint,
      ],
    })),
  ];
}

/** VPCs by the Regions that they are named for: an id that two Regions have is expected in both. */
function byRegions(
  regions: readonly (readonly [region: string, ids: readonly string[]])[],
): readonly (readonly [regions: readonly string[], ids: readonly string[]])[] {
  const regionsOf = new Map<string, string[]>();
  for (const [region, ids] of regions) {
    for (const id of new Set(ids)) regionsOf.set(id, [...(regionsOf.get(id) ?? []), region]);
  }
  const groups = new Map<string, [string[], string[]]>();
  for (const [id, where] of regionsOf) {
    const [, ids] = groups.get(where.join()) ?? [where, []];
    groups.set(where.join(), [where, [...ids, id]]);
  }
  return [...groups.values()];
}

function unlisted(operator: ConditionOperator, key: string, values: readonly string[]): readonly Condition[] {
  return values.length > 0 ? [request(operator, key, values)] : [];
}

function requireShape(option: string, what: string, shape: RegExp, values: readonly string[]): void {
  const bad = values.find((value) => !shape.test(value));
  if (bad !== undefined) throw new Error(`\`${option}\` must be ${what}, got '${bad}'`);
}
