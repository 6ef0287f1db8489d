import type { ExpectedNetworksProps } from 'cdktf-aws-secrets';
import { prod } from '../environments/prod';

const { networks: workloads = [], regions, rotationNetwork } = prod;

/** From where prod's secrets and keys are used: its VPCs, a private line's endpoint, and the gateways of offices. */
export const networks: ExpectedNetworksProps = {
  bound: { by: 'everybody', reason: 'Every role of prod and its network are declared in these stacks' },
  vpcs: {
    [regions.primary]: [...(rotationNetwork ? [rotationNetwork.vpcId] : []), ...workloads.map(({ vpcId }) => vpcId)],
    // Where workloads run when the primary Region is lost.
    'eu-west-1': ['vpc-0a1b2c3d4e5f60051'],
  },
  vpcEndpoints: ['vpce-0a1b2c3d4e5f60014'],
  cidrs: ['203.0.113.0/24', '2001:db8:1234::/48'],
};
