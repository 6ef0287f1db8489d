import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

/** A session's keys and the Region that they are used in, for a client of the AWS SDK. */
export interface SessionConfig {
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** The accounts that the maintainer named, and how they are reached. */
export interface Accounts {
  /** Twelve digits. */
  readonly security: string;
  /** Twelve digits; another account. */
  readonly workload: string;
  /** Name of the role that is assumed in both. */
  readonly role: string;
  readonly region: string;
  readonly replicaRegion: string;
  /** Name of a role of the workload account that administers it and is exempt from no guardrail. @default - guardrails are not checked */
  readonly ordinaryRole?: string;
  /** ARN of a key that the guardrails approve. @default - guardrails are not checked */
  readonly approvedKey?: string;
}

/** Sessions in accounts that were named by id, and in no other. */
export class AccountSessions {
  constructor(readonly accounts: Accounts) {}

  /**
   * A session in one of the named accounts.
   *
   * @throws when the session turns out to be in another account
   */
  async in(account: 'security' | 'workload', region = this.accounts.region): Promise<SessionConfig> {
    return this.as(`arn:aws:iam::${this.accounts[account]}:role/${this.accounts.role}`, region);
  }

  /**
   * A session of somebody who is exempt from no guardrail.
   *
   * @throws when no such role was named
   */
  async ordinary(): Promise<SessionConfig> {
    const { workload, ordinaryRole, region } = this.accounts;
    if (ordinaryRole === undefined) {
      throw new Error('No role that guardrails bind was named: name it with --ordinary-role');
    }
    return this.as(`arn:aws:iam::${workload}:role/${ordinaryRole}`, region);
  }

  /**
   * A session of a role in one of the named accounts.
   *
   * @throws when the role, or the session, is in another account
   */
  async as(roleArn: string, region: string, from?: SessionConfig): Promise<SessionConfig> {
    const [, , , , account = ''] = roleArn.split(':');
    this.requireNamed(account);
    const sts = new STSClient({ region, ...from });
    const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: 'verify-aws' }));
    const session = {
      region,
      credentials: {
        accessKeyId: Credentials?.AccessKeyId ?? '',
        secretAccessKey: Credentials?.SecretAccessKey ?? '',
        sessionToken: Credentials?.SessionToken,
      },
    };
    const { Account } = await new STSClient(session).send(new GetCallerIdentityCommand({}));
    if (Account !== account) {
      throw new Error(`The session of ${roleArn} is in account ${Account}: nothing was done there`);
    }
    return session;
  }

  private requireNamed(account: string): void {
    const { security, workload } = this.accounts;
    if (account === security || account === workload) return;
    throw new Error(`Account ${account} was not named: name it with --security or --workload`);
  }
}
