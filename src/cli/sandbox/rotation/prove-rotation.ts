import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { POSTGRES_CONTRACT } from '../../../model/rotation/postgres';
import { Label } from '../../../model/staging-label';
import type { AccountProvider } from '../accounts/account-provider';
import type { Sessions } from '../accounts/sessions';
import { findPostgres } from './find-postgres';
import { LocalPostgres, type Login } from './local-postgres';
import { rotateLikeAws } from './rotate-like-aws';
import { findRotatedLogin, type RotatedLogin } from './rotated-login';

/** The staging labels of a secret's versions, by version id. */
export type Labels = Readonly<Record<string, readonly string[]>>;

/** A rotation against a real database, or why there was none. */
export type RotationProof =
  | { readonly kind: 'skipped'; readonly reason: string }
  | {
      readonly kind: 'rotated';
      readonly secret: string;
      readonly before: Labels;
      readonly after: Labels;
      /** Whether the application logs in with the new password. */
      readonly newPasswordWorks: boolean;
      /** Whether the old password is refused. */
      readonly oldPasswordRefused: boolean;
    };

/** What a rotation is tried on. */
export interface RotationProofOptions {
  readonly providers: readonly AccountProvider[];
  readonly sessions: Sessions;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/** Rotates the first PostgreSQL login of the deployed secrets against a PostgreSQL of this machine. */
export async function proveRotation(options: RotationProofOptions): Promise<RotationProof> {
  const binaries = findPostgres(options.env);
  if (binaries === undefined) {
    return {
      kind: 'skipped',
      reason: 'no PostgreSQL on this machine: install the package postgresql to see a rotation',
    };
  }
  const found = await findRotatedLogin(options);
  if (found === undefined) return { kind: 'skipped', reason: 'no deployed secret is a rotated PostgreSQL login' };
  const postgres = await started(binaries, options.signal);
  if (postgres instanceof Error) return { kind: 'skipped', reason: postgres.message };
  try {
    return await rotate(found, postgres, options);
  } finally {
    await postgres.stop();
  }
}

/** The database, or why this machine cannot run one: that says nothing of the deployment. */
async function started(binaries: string, signal: AbortSignal): Promise<LocalPostgres | Error> {
  try {
    return await LocalPostgres.start(binaries, signal);
  } catch (error) {
    signal.throwIfAborted();
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function rotate(found: RotatedLogin, postgres: LocalPostgres, options: RotationProofOptions) {
  const { secretArn, name, client } = found;
  const secrets = new SecretsManagerClient(client);
  await postgres.createLogin(found.value);
  await pointTo(postgres, found);
  const before = await labels(secrets, secretArn);
  await rotateLikeAws({ ...options, engine: POSTGRES_CONTRACT.name, secretArn, client });
  const after = await labels(secrets, secretArn);
  const current = await secrets.send(new GetSecretValueCommand({ SecretId: secretArn, VersionStage: Label.current }));
  const login: Login = JSON.parse(current.SecretString ?? '{}');
  return {
    kind: 'rotated' as const,
    secret: name,
    before,
    after,
    newPasswordWorks: await postgres.accepts(login),
    oldPasswordRefused: !(await postgres.accepts(found.value)),
  };
}

/** Writes where the database really is into the secret, as its owner would. */
async function pointTo({ host, port }: LocalPostgres, { secretArn, value, client }: RotatedLogin): Promise<void> {
  const SecretString = JSON.stringify({ ...value, host, port, ssl: false, dbname: 'postgres' });
  await new SecretsManagerClient(client).send(new PutSecretValueCommand({ SecretId: secretArn, SecretString }));
}

async function labels(secrets: SecretsManagerClient, secretArn: string): Promise<Labels> {
  return (await secrets.send(new DescribeSecretCommand({ SecretId: secretArn }))).VersionIdsToStages ?? {};
}
