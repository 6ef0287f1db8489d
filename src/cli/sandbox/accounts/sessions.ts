import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';

/** What a client of the AWS SDK is made with. */
export interface ClientConfig {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    /** @default - long-lived keys have none */
    readonly sessionToken?: string;
  };
}

const PLACEHOLDER = { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' };

/** Sessions of roles in the accounts of the embedded AWS. A role is assumed once. */
export class Sessions {
  private readonly assumed = new Map<string, Promise<ClientConfig['credentials']>>();

  constructor(private readonly endpoint: string) {}

  /** A configuration for clients that act as the role in the Region. */
  async as(roleArn: string, region: string): Promise<ClientConfig> {
    const credentials = this.assumed.get(roleArn) ?? this.assume(roleArn, region);
    this.assumed.set(roleArn, credentials);
    return { endpoint: this.endpoint, region, credentials: await credentials };
  }

  private async assume(RoleArn: string, region: string): Promise<ClientConfig['credentials']> {
    const sts = new STSClient({ endpoint: this.endpoint, region, credentials: PLACEHOLDER });
    const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'sandbox' }));
    return {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken,
    };
  }
}
