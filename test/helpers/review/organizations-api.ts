import {
  DescribePolicyCommand,
  ListDelegatedAdministratorsCommand,
  ListPoliciesCommand,
  ListRootsCommand,
  ListTargetsForPolicyCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';

/** A policy as AWS Organizations has it. */
export interface LivePolicy {
  readonly name: string;
  readonly type: string;
  readonly content: string;
  /** Names of roots, units and accounts. */
  readonly targets: readonly string[];
}

/** AWS Organizations of the embedded AWS, as the management account sees it. */
export class OrganizationsApi {
  private constructor(private readonly client: OrganizationsClient) {}

  static async of(endpoint: string, management: string): Promise<OrganizationsApi> {
    const region = 'us-east-1';
    const sts = new STSClient({ endpoint, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });
    const { Credentials: session } = await sts.send(
      new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${management}:role/deploy`, RoleSessionName: 'test' }),
    );
    const credentials = {
      accessKeyId: session?.AccessKeyId ?? '',
      secretAccessKey: session?.SecretAccessKey ?? '',
      sessionToken: session?.SessionToken,
    };
    return new OrganizationsApi(new OrganizationsClient({ endpoint, region, credentials }));
  }

  /** The policies of a type that AWS does not manage. */
  async policies(type: 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY'): Promise<readonly LivePolicy[]> {
    const { Policies = [] } = await this.client.send(new ListPoliciesCommand({ Filter: type, MaxResults: 20 }));
    const own = Policies.filter(({ AwsManaged }) => !AwsManaged);
    return Promise.all(own.map(({ Id = '', Name = '' }) => this.policy(Id, Name, type)));
  }

  async rootPolicyTypes(): Promise<readonly string[]> {
    const { Roots = [] } = await this.client.send(new ListRootsCommand({}));
    return (Roots[0]?.PolicyTypes ?? []).map(({ Type }) => Type ?? '').sort();
  }

  async administrators(): Promise<readonly string[]> {
    const { DelegatedAdministrators = [] } = await this.client.send(new ListDelegatedAdministratorsCommand({}));
    return DelegatedAdministrators.map(({ Name }) => Name ?? '');
  }

  private async policy(id: string, name: string, type: string): Promise<LivePolicy> {
    const { Policy } = await this.client.send(new DescribePolicyCommand({ PolicyId: id }));
    const { Targets = [] } = await this.client.send(new ListTargetsForPolicyCommand({ PolicyId: id }));
    return { name, type, content: Policy?.Content ?? '', targets: Targets.map((target) => target.Name ?? '').sort() };
  }
}
