import type { LambdaClient } from '@aws-sdk/client-lambda';
import { connect } from '../../live/aws/connect';
import { SecretsManagerVersions } from '../../live/aws/secrets-manager-versions';
import type { SecretState } from '../../live/versions/secret-state';
import type { SecretVersions } from '../../live/versions/secret-versions';
import { usageError } from './parse-arguments';

/** The options of every command that changes one running secret. */
export const SECRET_OPTIONS = {
  yes: { type: 'boolean', default: false },
  region: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** Their help, but for `--yes`, which is first. */
export const SECRET_OPTIONS_HELP = `  --region <name>  Region of the secret (default: that of its ARN, AWS_REGION
                   or the profile)
  --json           print the result as JSON
  -h, --help       show this help`;

/** A running secret, and what works on it in its account and Region. */
export interface RunningSecret {
  readonly secret: SecretState;
  readonly versions: SecretVersions;
  readonly functions: LambdaClient;
}

/**
 * The one argument of such a command.
 *
 * @throws `CliError` with exit code 2 when it is missing
 */
export function requireSecret(command: string, argument: string | undefined): string {
  if (argument === undefined) throw usageError(command, 'Argument <secret> missing');
  return argument;
}

/**
 * Reads the secret that a command was given.
 *
 * @param secretId name or ARN
 * @throws `LiveError` when AWS refuses
 */
export async function readRunningSecret(secretId: string, region?: string): Promise<RunningSecret> {
  const { secrets, functions } = connect({ secret: secretId, ...(region && { region }) });
  const versions = new SecretsManagerVersions(secrets);
  return { secret: await versions.describe(secretId), versions, functions };
}
