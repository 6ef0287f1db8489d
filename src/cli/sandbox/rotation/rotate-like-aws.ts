import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DescribeSecretCommand, RotateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { run } from '../../process/run';
import type { ClientConfig } from '../accounts/sessions';

const STEPS = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'];

/** The bundles of this package, from source and from the published package alike. */
const BUNDLES = join(__dirname, '../../../../dist/functions');

/** Runs the bundle as Lambda does: its handler, with the event. */
const INVOKE = `require(process.argv[1]).handler(JSON.parse(process.argv[2]))
  .catch((error) => { console.error(error.message); process.exitCode = 1; });`;

/** The secret that is rotated, and as whom. */
export interface RotationCall {
  readonly engine: string;
  readonly secretArn: string;
  readonly client: ClientConfig;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/**
 * Rotates a secret as AWS does: stages a version, then calls the function for each step. The embedded AWS stages the
 * version but calls no function, so the very bundle that was deployed is called here, in a process of its own.
 *
 * @throws when a step fails, with the function's own words
 */
export async function rotateLikeAws(call: RotationCall): Promise<void> {
  const token = await stage(call);
  for (const step of STEPS) await invoke(step, token, call);
}

async function stage({ client, secretArn }: RotationCall): Promise<string> {
  const secrets = new SecretsManagerClient(client);
  const { RotationLambdaARN } = await secrets.send(new DescribeSecretCommand({ SecretId: secretArn }));
  const token = randomUUID();
  await secrets.send(new RotateSecretCommand({ SecretId: secretArn, ClientRequestToken: token, RotationLambdaARN }));
  return token;
}

async function invoke(step: string, token: string, call: RotationCall): Promise<void> {
  const { engine, secretArn, client, signal } = call;
  const event = JSON.stringify({ Step: step, SecretId: secretArn, ClientRequestToken: token });
  const env = {
    ...call.env,
    AWS_REGION: client.region,
    AWS_ACCESS_KEY_ID: client.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: client.credentials.secretAccessKey,
    AWS_SESSION_TOKEN: client.credentials.sessionToken,
    // The database of the sandbox listens on the loopback interface alone.
    ALLOW_PLAINTEXT: 'true',
  };
  const bundle = join(BUNDLES, engine, 'index.js');
  const { exitCode, stderr } = await run(process.execPath, ['-e', INVOKE, bundle, event], {
    cwd: __dirname,
    env,
    signal,
  });
  if (exitCode !== 0) throw new Error(`${step} of the rotation failed: ${stderr.trim()}`);
}
