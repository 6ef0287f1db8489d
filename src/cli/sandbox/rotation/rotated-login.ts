import { GetSecretValueCommand, ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { POSTGRES_CONTRACT } from '../../../model/rotation/postgres';
import { Label } from '../../../model/staging-label';
import type { AccountProvider } from '../accounts/account-provider';
import type { ClientConfig, Sessions } from '../accounts/sessions';
import type { Login } from './local-postgres';

/** A deployed secret that is a PostgreSQL login and has a rotation. */
export interface RotatedLogin {
  readonly secretArn: string;
  readonly name: string;
  /** Kept in memory alone. */
  readonly value: Login;
  readonly client: ClientConfig;
}

/** The first, in the order of accounts and names, or undefined. */
export async function findRotatedLogin(options: {
  readonly providers: readonly AccountProvider[];
  readonly sessions: Sessions;
}): Promise<RotatedLogin | undefined> {
  for (const { deployRole, region } of options.providers) {
    const client = await options.sessions.as(deployRole, region);
    const found = await firstIn(client);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function firstIn(client: ClientConfig): Promise<RotatedLogin | undefined> {
  const secrets = new SecretsManagerClient(client);
  const { SecretList = [] } = await secrets.send(new ListSecretsCommand({}));
  const rotated = SecretList.filter(
    (secret) => secret.RotationEnabled && (secret.PrimaryRegion ?? client.region) === client.region,
  );
  for (const { ARN = '', Name: name = '' } of rotated.sort((a, b) => ((a.Name ?? '') < (b.Name ?? '') ? -1 : 1))) {
    const value = await postgresLogin(secrets, ARN);
    if (value !== undefined) return { secretArn: ARN, name, value, client };
  }
  return undefined;
}

async function postgresLogin(secrets: SecretsManagerClient, secretArn: string): Promise<Login | undefined> {
  const current = new GetSecretValueCommand({ SecretId: secretArn, VersionStage: Label.current });
  const { SecretString = '' } = await secrets.send(current);
  const value = parsed(SecretString);
  const complete = typeof value.username === 'string' && typeof value.password === 'string';
  return value.engine === POSTGRES_CONTRACT.name && complete ? (value as unknown as Login) : undefined;
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    // A value that is not JSON is not a login.
    return {};
  }
}
