import type { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import { Construct } from 'constructs';
import { refuse } from '../synthesis/validation';
import type { SecretsEndpointsProps } from './secrets-endpoints-props';

const HTTPS = { ipProtocol: 'tcp', fromPort: 443, toPort: 443 };

/** The security group of endpoints: it accepts connections of the clients, and opens none. Gives a reference to its id. */
export function createEndpointGroup(scope: Construct, props: SecretsEndpointsProps, provider: AwsProvider): string {
  const { vpcId, clients = [] } = props;
  const group = new Construct(scope, 'Group');
  const { id } = new SecurityGroup(group, 'Resource', {
    provider,
    namePrefix: 'secrets-endpoints-',
    description: 'Endpoints through which secrets are reached',
    vpcId,
    lifecycle: { createBeforeDestroy: true },
  });
  for (const [index, client] of clients.entries()) {
    if (client.kind === 'addresses') requireBlock(scope, client.cidr);
    new VpcSecurityGroupIngressRule(group, `Client${index}`, {
      provider,
      ...HTTPS,
      securityGroupId: id,
      ...(client.kind === 'addresses' ? { cidrIpv4: client.cidr } : { referencedSecurityGroupId: client.id }),
    });
  }
  return id;
}

/** Endpoints are for private networks: a block of the whole internet is a mistake. */
function requireBlock(scope: Construct, cidr: string): void {
  const bits = Number(/^\d{1,3}(?:\.\d{1,3}){3}\/(\d{1,2})$/.exec(cidr)?.[1]);
  if (!(bits >= 8 && bits <= 32)) {
    refuse(scope, `\`clients\` must give IPv4 addresses as a block of /8 to /32 such as '10.0.0.0/16', got '${cidr}'`);
  }
}
