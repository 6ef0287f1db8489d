import type { IConsumer } from '../access/i-consumer';
import type { EndpointService } from './endpoint-service';

/** Who can connect to endpoints, over TCP port 443. */
export type EndpointClient =
  /** What has a security group in the VPC, or in a peered one. */
  | { readonly kind: 'security-group'; readonly id: string }
  /** IPv4 addresses, such as those of the VPC. */
  | { readonly kind: 'addresses'; readonly cidr: string };

/** What the endpoint of Secrets Manager allows. */
export type EndpointAccess =
  /** The calls that were granted to roles of the stack's account, on the secrets that were granted. */
  | {
      readonly kind: 'granted';
      /** The roles that run in the VPC. @default - every role of the stack's account */
      readonly consumers?: readonly IConsumer[];
    }
  /**
   * Every call of the organization's principals on the organization's secrets: for a VPC whose workloads read secrets
   * that were granted elsewhere, as all calls of a VPC go through its endpoint.
   */
  | { readonly kind: 'organization'; readonly reason: string };

/** The private way to secrets in one VPC. */
export interface SecretsEndpointsProps {
  /**
   * The VPC, `vpc-…` or a reference. It must have DNS support and DNS host names, or names resolve to public addresses.
   */
  readonly vpcId: string;
  /** Private subnets in two or more zones, one for each zone: AWS charges by the hour for each. */
  readonly subnetIds: readonly string[];
  /**
   * Who can connect.
   *
   * @default - nobody but the rotation functions that name {@link SecretsEndpoints.securityGroupId}
   */
  readonly clients?: readonly EndpointClient[];
  /**
   * The services that get an endpoint. `secretsmanager` is always among them.
   *
   * @default ['kms', 'secretsmanager', 'ssm', 'sts']
   */
  readonly services?: readonly EndpointService[];
  /**
   * What the endpoint of Secrets Manager allows. The other endpoints let the organization's principals reach the
   * organization's resources.
   *
   * @default { kind: 'granted' }
   */
  readonly access?: EndpointAccess;
  /**
   * The Region of the VPC.
   *
   * @default - the Region of the stack
   */
  readonly region?: string;
}
