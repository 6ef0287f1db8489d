import { prod } from '../environments/prod';

const { networks: workloads = [], rotationNetwork } = prod;

/** From where prod's secrets and keys are used: its VPCs, a private line's endpoint, and the gateways of offices. */
export const networks = {
  vpcs: [...(rotationNetwork ? [rotationNetwork.vpcId] : []), ...workloads.map(({ vpcId }) => vpcId)],
  vpcEndpoints: ['vpce-0a1b2c3d4e5f60014'],
  cidrs: ['203.0.113.0/24', '2001:db8:1234::/48'],
};
