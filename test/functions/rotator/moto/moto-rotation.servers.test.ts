import { randomUUID } from 'node:crypto';
import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  RotateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { alternatingUsers } from '../../../../src/functions/rotator/database/alternating-users';
import { singleUser } from '../../../../src/functions/rotator/database/single-user';
import { createHandler } from '../../../../src/functions/rotator/lambda/create-handler';
import { SecretsManagerStore } from '../../../../src/functions/rotator/store/secrets-manager-store';
import { MOTO, MotoServer } from '../../../helpers/servers/moto-server';
import { describeWith } from '../../../helpers/servers/tool';
import { FakeDatabase } from '../helpers/fake-database';
import { FIRST, STEPS } from '../helpers/world';

describeWith(MOTO, 'the API of Secrets Manager, played by moto', (path) => {
  let server: MotoServer;
  beforeAll(async () => {
    server = await MotoServer.start(path);
  }, 90_000);
  afterAll(() => server?.stop());

  async function makeSecret(value: object): Promise<string> {
    const command = new CreateSecretCommand({ Name: `dev/${randomUUID()}x`, SecretString: JSON.stringify(value) });
    return (await server.client.send(command)).ARN ?? '';
  }

  /**
   * moto runs no Lambda code here: RotateSecret stages the version and then fails because there is no such function,
   * which leaves the secret as AWS has it when it invokes the first step.
   */
  async function startRotation(secretId: string): Promise<string> {
    const token = randomUUID();
    const command = new RotateSecretCommand({
      SecretId: secretId,
      ClientRequestToken: token,
      RotationLambdaARN: 'arn:aws:lambda:eu-west-1:123456789012:function:absent',
      RotationRules: { AutomaticallyAfterDays: 30 },
    });
    await expect(server.client.send(command)).rejects.toThrow('Resource not found for ARN');
    return token;
  }

  function makeHandler(strategy: 'single' | 'alternating', database: FakeDatabase) {
    const store = new SecretsManagerStore(server.client);
    const target = strategy === 'single' ? singleUser(database) : alternatingUsers({ engine: database, store });
    return createHandler({ store, target, log: { info: () => {}, error: () => {} } });
  }

  async function value(secretId: string): Promise<typeof FIRST> {
    // Without a label moto answers with the version that was written by CreateSecret; AWS answers with AWSCURRENT.
    const command = new GetSecretValueCommand({ SecretId: secretId, VersionStage: 'AWSCURRENT' });
    const answer = await server.client.send(command);
    return JSON.parse(answer.SecretString ?? '');
  }

  const labels = async (secretId: string) =>
    (await server.client.send(new DescribeSecretCommand({ SecretId: secretId }))).VersionIdsToStages ?? {};

  test('the four steps rotate one user, and each may be repeated', async () => {
    const database = new FakeDatabase();
    database.users.set('app', 'first');
    const secretId = await makeSecret(FIRST);
    const handler = makeHandler('single', database);
    const [before = ''] = Object.keys(await labels(secretId));
    const token = await startRotation(secretId);
    for (const Step of STEPS) {
      await handler({ Step, SecretId: secretId, ClientRequestToken: token });
      await handler({ Step, SecretId: secretId, ClientRequestToken: token });
    }
    const { username, password } = await value(secretId);
    expect(password).toHaveLength(32);
    expect(database.takes(username, password)).toBe(true);
    const after = await labels(secretId);
    expect(after[token]).toContain('AWSCURRENT');
    expect(after[before]).toEqual(['AWSPREVIOUS']);
  });

  test('alternating users are set by the superuser whose secret is read through the same API', async () => {
    const database = new FakeDatabase();
    database.users.set('app', 'first').set('admin', 'root');
    const masterarn = await makeSecret({ ...FIRST, username: 'admin', password: 'root' });
    const secretId = await makeSecret({ ...FIRST, masterarn });
    const handler = makeHandler('alternating', database);
    const token = await startRotation(secretId);
    for (const Step of STEPS) await handler({ Step, SecretId: secretId, ClientRequestToken: token });
    const { username, password } = await value(secretId);
    expect(username).toBe('app_clone');
    expect(database.takes(username, password)).toBe(true);
    expect(database.takes('app', 'first')).toBe(true);
  });

  test('overlapping invocations agree: a version keeps the value that was stored first', async () => {
    const database = new FakeDatabase();
    database.users.set('app', 'first');
    const secretId = await makeSecret(FIRST);
    const handler = makeHandler('single', database);
    const token = await startRotation(secretId);
    for (const Step of STEPS) {
      const event = { Step, SecretId: secretId, ClientRequestToken: token };
      await Promise.allSettled([handler(event), handler(event), handler(event)]);
    }
    const { username, password } = await value(secretId);
    expect(database.takes(username, password)).toBe(true);
  });

  test('throws for a token that RotateSecret never staged', async () => {
    const secretId = await makeSecret(FIRST);
    await startRotation(secretId);
    const event = { Step: 'createSecret', SecretId: secretId, ClientRequestToken: 'b'.repeat(32) };
    await expect(makeHandler('single', new FakeDatabase())(event)).rejects.toThrow(
      `'ClientRequestToken' ${'b'.repeat(32)} must be a staged version of '${secretId}': start the rotation with RotateSecret`,
    );
  });
});
