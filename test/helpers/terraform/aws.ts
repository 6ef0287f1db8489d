import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';

/** A client in an account and Region of the embedded AWS, with the rights of the deployment role. */
export async function secretsManagerIn(
  endpoint: string,
  account: string,
  region: string,
): Promise<SecretsManagerClient> {
  return new SecretsManagerClient({ endpoint, region, credentials: await credentialsOf(endpoint, account, region) });
}

async function credentialsOf(endpoint: string, account: string, region: string) {
  const sts = new STSClient({ endpoint, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });
  const { Credentials: session } = await sts.send(
    new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${account}:role/deploy`, RoleSessionName: 'test' }),
  );
  return {
    accessKeyId: session?.AccessKeyId ?? '',
    secretAccessKey: session?.SecretAccessKey ?? '',
    sessionToken: session?.SessionToken,
  };
}

/** Turns GuardDuty on in an account of the embedded AWS, as AWS does in the account that it is delegated to. */
export async function turnGuardDutyOn(endpoint: string, account: string, regions: readonly string[]): Promise<void> {
  for (const region of regions) {
    const { accessKeyId } = await credentialsOf(endpoint, account, region);
    const scope = `${accessKeyId}/20260101/${region}/guardduty/aws4_request`;
    const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`;
    const request = { method: 'POST', headers: { authorization }, body: JSON.stringify({ enable: true }) };
    const { ok, status } = await fetch(`${endpoint}/detector`, request);
    if (!ok) throw new Error(`GuardDuty was not turned on in ${account} and ${region}: ${status}`);
  }
}
