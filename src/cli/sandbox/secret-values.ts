import { DescribeSecretCommand, GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { AccountProvider } from './accounts/account-provider';
import type { Sessions } from './accounts/sessions';
import type { SecretRow } from './list-secrets';

/** Shorter texts occur by chance. */
const SHORTEST = 8;

export interface SecretValuesOptions {
  readonly providers: readonly AccountProvider[];
  readonly sessions: Sessions;
  /** Text that is not a secret: a field of a JSON value that is there (a host, a user name) is not looked for. */
  readonly configuration: string;
}

/**
 * Every value that the embedded AWS holds, and every generated text in a JSON value: what must be found in
 * no file. For searching only, never for output.
 */
export async function secretValues(
  secrets: readonly SecretRow[],
  { providers, sessions, configuration }: SecretValuesOptions,
): Promise<Set<string>> {
  const values = new Set<string>();
  for (const { account, region, arn } of secrets.filter(({ hasValue }) => hasValue)) {
    const place = providers.find((provider) => provider.account === account && provider.region === region);
    if (place === undefined) continue;
    const client = new SecretsManagerClient(await sessions.as(place.deployRole, region));
    for (const value of await versionsOf(client, arn)) {
      const generated = textsIn(value).filter((part) => !configuration.includes(part));
      for (const part of [value, ...generated]) if (part.length >= SHORTEST) values.add(part);
    }
  }
  return values;
}

/** The values of all versions: that a rotation has replaced one makes it no less a secret. */
async function versionsOf(client: SecretsManagerClient, SecretId: string): Promise<string[]> {
  const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId }));
  const versions = Object.keys(VersionIdsToStages).map(async (VersionId) => {
    const { SecretString, SecretBinary } = await client.send(new GetSecretValueCommand({ SecretId, VersionId }));
    return SecretString ?? Buffer.from(SecretBinary ?? []).toString('base64');
  });
  return Promise.all(versions);
}

function textsIn(value: string): string[] {
  try {
    return flatten(JSON.parse(value));
  } catch {
    return [];
  }
}

function flatten(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(flatten) : [];
}
