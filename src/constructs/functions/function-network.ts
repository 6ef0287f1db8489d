import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { EndpointLedger } from '../network/endpoint-ledger';
import { refuse } from '../synthesis/validation';

/** Something that a function connects to, over TCP. */
export type NetworkPeer =
  /** What has a security group in the same VPC, or in a peered one of the same account: its group is opened too. */
  | { readonly kind: 'security-group'; readonly id: string; readonly port: number }
  /** Addresses elsewhere. Their own firewall must allow the function. */
  | { readonly kind: 'addresses'; readonly cidr: string; readonly port: number };

/** Where a function runs, and what it may connect to. */
export interface FunctionNetworkProps {
  readonly vpcId: string;
  /** Private subnets in two or more zones. */
  readonly subnetIds: readonly string[];
  /** The databases or other systems whose credentials it changes. At least one. */
  readonly systems: readonly NetworkPeer[];
  /**
   * The endpoint of Secrets Manager, and those of other AWS services that the engine calls, or a way out to them.
   * Nothing rotates before {@link SecretsEndpoints} of the same stack exist.
   */
  readonly endpoints: readonly NetworkPeer[];
}

/** The security group of a function. */
export interface FunctionGroupProps extends FunctionNetworkProps {
  /** The function's name, and the group's. */
  readonly name: string;
  /** The beginning of the group's description. */
  readonly kind: string;
  /**
   * The function's role and its policy. Lambda removes the function's network interfaces with them, and only then can
   * the group be deleted: so they must go after it.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
   */
  readonly role: readonly ITerraformDependable[];
}

/** Lambda keeps the interfaces of a deleted function for up to 45 minutes, as the provider's page on groups says. */
const DELETE_TIMEOUT = '60m';

/**
 * The security group of a function: connections to the named systems and endpoints, and nothing else. The
 * groups of those allow it.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotation-network-rqmts.html
 *
 * @example
 * const { subnetIds } = new FunctionNetwork(stack, 'Network', {
 *   name: 'report',
 *   kind: 'report',
 *   role: [role],
 *   ...network,
 * });
 */
export class FunctionNetwork extends Construct {
  readonly subnetIds: readonly string[];
  /** A reference to the id of the function's group. */
  readonly securityGroupId: string;
  /** Endpoints of the same stack. */
  readonly endpoints: readonly ITerraformDependable[];

  /** @throws when there is no subnet, system or endpoint, or a port is out of range */
  constructor(scope: Construct, id: string, props: FunctionGroupProps) {
    super(scope, id);
    const { name, kind, role, vpcId, subnetIds, systems, endpoints } = props;
    for (const [key, list] of Object.entries({ subnetIds, systems, endpoints })) {
      if (list.length === 0) refuse(this, `\`${key}\` must name at least one, got none`);
    }
    this.subnetIds = subnetIds;
    this.securityGroupId = new SecurityGroup(this, 'Resource', {
      name,
      description: `${kind} ${name}`,
      vpcId,
      timeouts: { delete: DELETE_TIMEOUT },
      dependsOn: [...role],
    }).id;
    this.endpoints = endpoints.flatMap((peer) => this.before(peer));
    for (const [index, peer] of [...systems, ...endpoints].entries()) this.allow(`Peer${index}`, peer);
  }

  private before(peer: NetworkPeer): readonly ITerraformDependable[] {
    return peer.kind === 'security-group' ? EndpointLedger.of(this).before(this, peer.id) : [];
  }

  private allow(id: string, peer: NetworkPeer): void {
    const { port } = peer;
    if (!Number.isInteger(port) || port < 1 || port > 65_535) refuse(this, `\`port\` must be 1 to 65535, got ${port}`);
    const scope = new Construct(this, id);
    const connection = { ipProtocol: 'tcp', fromPort: port, toPort: port };
    new VpcSecurityGroupEgressRule(scope, 'Egress', {
      ...connection,
      securityGroupId: this.securityGroupId,
      ...(peer.kind === 'addresses' ? { cidrIpv4: peer.cidr } : { referencedSecurityGroupId: peer.id }),
    });
    if (peer.kind === 'addresses') return;
    new VpcSecurityGroupIngressRule(scope, 'Ingress', {
      ...connection,
      securityGroupId: peer.id,
      referencedSecurityGroupId: this.securityGroupId,
    });
  }
}
