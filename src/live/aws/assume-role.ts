import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { LiveError } from '../live-error';
import { ask } from './ask';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** Short-lived credentials of a role. */
export async function assumeRole(roleArn: string, region?: string): Promise<Credentials> {
  const sts = new STSClient(region ? { region } : {});
  const { Credentials: session } = await ask('AssumeRole', roleArn, () =>
    sts.send(new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: 'cdktf-aws-secrets' })),
  );
  if (!session?.AccessKeyId || !session.SecretAccessKey || !session.SessionToken) {
    throw new LiveError(`'AssumeRole' of '${roleArn}' must answer with credentials, but it had none: run it again`);
  }
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = session;
  return { accessKeyId, secretAccessKey, sessionToken };
}
