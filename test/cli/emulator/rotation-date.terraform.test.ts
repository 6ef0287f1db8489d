import { randomUUID } from 'node:crypto';
import {
  CreateSecretCommand,
  DescribeSecretCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { startMoto, type TestMoto } from '../../helpers/terraform/moto';
import { requireTool } from '../../helpers/tools';

requireTool('moto_server')('the embedded AWS', () => {
  let moto: TestMoto;
  beforeAll(async () => {
    moto = await startMoto();
  }, 90_000);
  afterAll(() => moto?.stop());

  test('dates a rotation when it ends, as AWS does, and not before', async () => {
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    const client = new SecretsManagerClient({ endpoint: moto.endpoint, region: 'eu-west-1', credentials });
    const SecretId = 'staging/orders/db';
    const first = await client.send(new CreateSecretCommand({ Name: SecretId, SecretString: 'one' }));
    const token = randomUUID();
    const RotationLambdaARN = 'arn:aws:lambda:eu-west-1:123456789012:function:absent';
    const RotationRules = { AutomaticallyAfterDays: 30 };
    const rotation = { SecretId, ClientRequestToken: token, RotationLambdaARN, RotationRules };
    // Whether the function exists plays no part in what is tested here.
    await client.send(new RotateSecretCommand(rotation)).catch(() => {});
    const pending = { SecretId, ClientRequestToken: token, SecretString: 'two', VersionStages: ['AWSPENDING'] };
    await client.send(new PutSecretValueCommand(pending));
    const lastRotated = async () => (await client.send(new DescribeSecretCommand({ SecretId }))).LastRotatedDate;
    expect(await lastRotated()).toBeUndefined();

    const move = { VersionStage: 'AWSCURRENT', MoveToVersionId: token, RemoveFromVersionId: first.VersionId };
    await client.send(new UpdateSecretVersionStageCommand({ SecretId, ...move }));
    expect(Date.now() - Number(await lastRotated())).toBeLessThan(60_000);
    client.destroy();
  });
});
