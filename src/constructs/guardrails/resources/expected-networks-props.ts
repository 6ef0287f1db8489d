import type { Condition } from '../../../model/policy/condition';
import { request } from '../../../model/policy/conditions';

/** Where calls may come from: at least one of the three. */
export interface ExpectedNetworksProps {
  /** VPCs (`vpc-…`) whose endpoints are used. @default - none */
  readonly vpcs?: readonly string[];
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

/**
 * The conditions that a call comes from nowhere that is expected. Calls through an endpoint have no public address, and
 * calls from a public address no endpoint: a missing key is no match.
 *
 * @throws when nothing is expected, or an id or range is malformed
 */
export function notExpected(props: ExpectedNetworksProps): readonly Condition[] {
  const { vpcs = [], vpcEndpoints = [], cidrs = [] } = props;
  if (vpcs.length + vpcEndpoints.length + cidrs.length === 0) {
    throw new Error('`vpcs`, `vpcEndpoints` or `cidrs` must name a network, got none: nothing could be reached');
  }
  requireShape('vpcs', 'ids of VPCs', VPC, vpcs);
  requireShape('vpcEndpoints', 'ids of VPC endpoints', ENDPOINT, vpcEndpoints);
  requireShape('cidrs', 'ranges such as 203.0.113.0/24, of at least 8 or 16 bits (IPv4 or IPv6)', CIDR, cidrs);
  return [
    ...(vpcs.length > 0 ? [request('StringNotEqualsIfExists', 'aws:SourceVpc', vpcs)] : []),
    ...(vpcEndpoints.length > 0 ? [request('StringNotEqualsIfExists', 'aws:SourceVpce', vpcEndpoints)] : []),
    ...(cidrs.length > 0 ? [request('NotIpAddressIfExists', 'aws:SourceIp', cidrs)] : []),
  ];
}

function requireShape(option: string, what: string, shape: RegExp, values: readonly string[]): void {
  const bad = values.find((value) => !shape.test(value));
  if (bad !== undefined) throw new Error(`\`${option}\` must be ${what}, got '${bad}'`);
}
