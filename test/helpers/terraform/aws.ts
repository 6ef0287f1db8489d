import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';

/** A client in an account and Region of the embedded AWS, with the rights of the deployment role. */
export async function secretsManagerIn(
  endpoint: string,
  account: string,
  region: string,
): Promise<SecretsManagerClient> {
  const sts = new STSClient({ endpoint, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });
  const { Credentials: session } = await sts.send(
    new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${account}:role/deploy`, RoleSessionName: 'test' }),
  );
  return new SecretsManagerClient({
    endpoint,
    region,
    credentials: {
      accessKeyId: session?.AccessKeyId ?? '',
      secretAccessKey: session?.SecretAccessKey ?? '',
      sessionToken: session?.SessionToken,
    },
  });
}
