import { VpcEndpoint } from '@cdktf/provider-aws/lib/vpc-endpoint';
import { Construct } from 'constructs';
import { PolicyDocument } from '../../model/policy/document';
import type { PolicyStatement } from '../../model/policy/statement';
import { Region } from '../../model/region';
import { type GrantedCalls, GrantLedger } from '../access/grant-ledger';
import { AwsAccount } from '../accounts/aws-account';
import { policyText } from '../synthesis/policy-text';
import { recordSource } from '../synthesis/record-source';
import { refuse, validated } from '../synthesis/validation';
import { createEndpointGroup } from './endpoint-group';
import { EndpointLedger } from './endpoint-ledger';
import { DEFAULT_ENDPOINT_SERVICES, type EndpointService } from './endpoint-service';
import { passGranted } from './granted-calls';
import { perimeter } from './perimeter';
import type { EndpointAccess, SecretsEndpointsProps } from './secrets-endpoints-props';

/** AWS's limit for the policy of an endpoint. */
const MAX_CHARACTERS = 20_480;

/**
 * Interface endpoints with private names, so that secrets are reached without the internet. The endpoint of Secrets
 * Manager allows what was granted and nothing else, also to whoever brings credentials of their own into the VPC.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/vpc-endpoint-overview.html
 *
 * @example
 * new SecretsEndpoints(stack, 'Endpoints', {
 *   vpcId: 'vpc-0a1b2c3d4e5f60718',
 *   subnetIds: ['subnet-0c1b2c3d', 'subnet-0d1b2c3d'],
 *   clients: [{ kind: 'addresses', cidr: '10.2.0.0/16' }],
 * });
 */
export class SecretsEndpoints extends Construct {
  /** A reference to the id of the endpoints' security group. */
  readonly securityGroupId: string;
  private readonly account: AwsAccount;
  private readonly region: Region;
  private readonly organizationId: string;
  private readonly endpoints: ReadonlyMap<EndpointService, VpcEndpoint>;

  /**
   * @throws when there is no subnet, a block of addresses is too wide, the account has no organization or not the Region, or a reason is missing
   */
  constructor(scope: Construct, id: string, props: SecretsEndpointsProps) {
    super(scope, id);
    recordSource(this);
    const { subnetIds, services = DEFAULT_ENDPOINT_SERVICES, access = { kind: 'granted' } } = props;
    if (subnetIds.length === 0) refuse(this, '`subnetIds` must name at least one, got none');
    this.account = AwsAccount.of(this);
    this.region = this.vpcRegion(props.region ?? this.account.region.name);
    this.organizationId = this.requireOrganization();
    this.requireReason(access);
    this.securityGroupId = createEndpointGroup(this, props, this.account.provider(this.region));
    EndpointLedger.of(this).record(this.securityGroupId, this);
    const all = [...new Set<EndpointService>(['secretsmanager', ...services])].sort();
    this.endpoints = new Map(all.map((service) => [service, this.createEndpoint(service, props, access)]));
  }

  /**
   * A reference to the id of an endpoint.
   *
   * @throws when the service has none here
   *
   * @example
   * const id = endpoints.endpointId('secretsmanager');
   */
  endpointId(service: EndpointService): string {
    const endpoint = this.endpoints.get(service);
    return endpoint?.id ?? refuse(this, `\`services\` must include '${service}' to use its endpoint`);
  }

  private createEndpoint(service: EndpointService, props: SecretsEndpointsProps, access: EndpointAccess): VpcEndpoint {
    return new VpcEndpoint(this, service, {
      provider: this.account.provider(this.region),
      vpcId: props.vpcId,
      serviceName: `com.amazonaws.${this.region}.${service}`,
      vpcEndpointType: 'Interface',
      privateDnsEnabled: true,
      subnetIds: [...props.subnetIds],
      securityGroupIds: [this.securityGroupId],
      policy: policyText(() => validated(this, () => this.render(this.statements(service, access)))),
      tags: { Name: `secrets-${service}` },
    });
  }

  private statements(service: EndpointService, access: EndpointAccess): readonly PolicyStatement[] {
    if (service !== 'secretsmanager' || access.kind === 'organization') {
      return perimeter(service, this.organizationId, this.region);
    }
    const statements = passGranted(this.granted(access), this.region, this.organizationId);
    if (statements.length === 0) {
      throw new Error(
        `\`access\` must let something pass, but no role of account ${this.account.accountId} was granted a secret in ${this.region}: grant one, or choose the access of the organization`,
      );
    }
    return statements;
  }

  private granted({ consumers }: Extract<EndpointAccess, { kind: 'granted' }>): readonly GrantedCalls[] {
    const all = GrantLedger.of(this).callsFrom(this.account.accountId.value);
    const roles = consumers?.map(({ roleArn }) => roleArn.toString());
    return roles === undefined ? all : all.filter(({ role }) => roles.includes(role.toString()));
  }

  private render(statements: readonly PolicyStatement[]): string {
    return new PolicyDocument(statements).minifiedWithin(
      MAX_CHARACTERS,
      'name the `consumers` that run in this VPC, or choose the access of the organization with a reason',
    );
  }

  private vpcRegion(name: string): Region {
    const region = validated(this, () => Region.of(name));
    if (region.partition !== 'aws-cn') return region;
    return refuse(
      this,
      `\`region\` must be outside China, where the services of endpoints have other names, got '${name}'`,
    );
  }

  private requireOrganization(): string {
    const { organizationId } = this.account;
    return organizationId ?? refuse(this, '`organizationId` must be set on AwsAccount: endpoints keep to it');
  }

  private requireReason(access: EndpointAccess): void {
    if (access.kind === 'organization' && access.reason.trim() === '') {
      refuse(this, '`access` must have a reason when it is that of the organization');
    }
  }
}
