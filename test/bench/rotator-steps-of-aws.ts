import {
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import type { DatabaseCredential } from '../../src/functions/rotator/database/database-credential';
import type { DatabaseEngine } from '../../src/functions/rotator/database/database-engine';

interface StepEvent {
  readonly Step: string;
  readonly SecretId: string;
  readonly ClientRequestToken: string;
}

/**
 * A peer: the calls of AWS's template for one PostgreSQL user in their order, by the same clients as ours, so that
 * the order alone is compared and not the language.
 * @see https://github.com/aws-samples/aws-secrets-manager-rotation-lambdas
 */
export function stepsOfAws(client: SecretsManagerClient, engine: DatabaseEngine): (event: unknown) => Promise<void> {
  const describe = (SecretId: string) => client.send(new DescribeSecretCommand({ SecretId }));
  const read = async (SecretId: string, VersionStage: string, VersionId?: string) => {
    const command = new GetSecretValueCommand({ SecretId, VersionStage, ...(VersionId && { VersionId }) });
    return JSON.parse((await client.send(command)).SecretString ?? '{}') as DatabaseCredential;
  };
  const logIn = async (credential: DatabaseCredential) => {
    const session = await engine.login(credential);
    await session?.close();
    return session !== undefined;
  };
  return async (event) => {
    const { Step, SecretId, ClientRequestToken } = event as StepEvent;
    const { VersionIdsToStages = {} } = await describe(SecretId);
    if (Step === 'createSecret') {
      const current = await read(SecretId, 'AWSCURRENT');
      await read(SecretId, 'AWSPENDING', ClientRequestToken).catch(() => {});
      const policy = { PasswordLength: 32, ExcludeCharacters: ':/@"\'\\' };
      const { RandomPassword: password } = await client.send(new GetRandomPasswordCommand(policy));
      const SecretString = JSON.stringify({ ...current, password });
      const VersionStages = ['AWSPENDING'];
      await client.send(new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString, VersionStages }));
    } else if (Step === 'setSecret') {
      await read(SecretId, 'AWSPREVIOUS').catch(() => {});
      const current = await read(SecretId, 'AWSCURRENT');
      const pending = await read(SecretId, 'AWSPENDING', ClientRequestToken);
      if (await logIn(pending)) return;
      const session = await engine.login(current);
      await session?.setPassword(pending.username, pending.password);
      await session?.close();
    } else if (Step === 'testSecret') {
      if (!(await logIn(await read(SecretId, 'AWSPENDING', ClientRequestToken)))) throw new Error('refused');
    } else {
      await describe(SecretId);
      const [from] = Object.entries(VersionIdsToStages).find(([, labels]) => labels.includes('AWSCURRENT')) ?? [];
      const move = { SecretId, VersionStage: 'AWSCURRENT', MoveToVersionId: ClientRequestToken };
      await client.send(new UpdateSecretVersionStageCommand({ ...move, ...(from && { RemoveFromVersionId: from }) }));
    }
  };
}
