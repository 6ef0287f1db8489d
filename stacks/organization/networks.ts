/** From where secrets and keys are used: the VPC and endpoint of rotation functions, and the gateways of offices. */
export const networks = {
  vpcs: ['vpc-0a1b2c3d4e5f60004'],
  vpcEndpoints: ['vpce-0a1b2c3d4e5f60014'],
  cidrs: ['203.0.113.0/24', '2001:db8:1234::/48'],
} as const;
