import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { SecretValue } from 'cdktf-aws-secrets';
import { SECRET_NAME, SECURITY_ACCOUNT, seededStack } from '../helpers/synth/seeded-stack';
import { secretsManagerIn } from '../helpers/terraform/aws';
import { startMoto, type TestMoto } from '../helpers/terraform/moto';
import { TerraformDirectory } from '../helpers/terraform/terraform';
import { requireTool } from '../helpers/tools';

jest.setTimeout(180_000);

requireTool('terraform', 'moto_server')('a seed is written once', () => {
  let moto: TestMoto;
  let client: SecretsManagerClient;
  let terraform: TerraformDirectory;

  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => moto.stop());

  async function startOver(): Promise<void> {
    await moto.reset();
    client = await secretsManagerIn(moto.endpoint, SECURITY_ACCOUNT, 'eu-central-1');
    terraform = new TerraformDirectory(moto.env);
  }

  async function apply(stack: string): Promise<void> {
    await terraform.use(stack);
    await terraform.apply();
  }

  /** As AWS drives a rotation: a pending version, then AWSCURRENT moves to it. */
  async function rotate(value: string): Promise<void> {
    const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId: SECRET_NAME }));
    const [current] = Object.keys(VersionIdsToStages).filter((id) => VersionIdsToStages[id]?.includes('AWSCURRENT'));
    const pending = await client.send(
      new PutSecretValueCommand({ SecretId: SECRET_NAME, SecretString: value, VersionStages: ['AWSPENDING'] }),
    );
    await client.send(
      new UpdateSecretVersionStageCommand({
        SecretId: SECRET_NAME,
        VersionStage: 'AWSCURRENT',
        MoveToVersionId: pending.VersionId,
        RemoveFromVersionId: current,
      }),
    );
  }

  // moto answers a request without a label from the version that was put last as AWSCURRENT, and misses moved labels.
  async function liveValue(): Promise<string | undefined> {
    const current = new GetSecretValueCommand({ SecretId: SECRET_NAME, VersionStage: 'AWSCURRENT' });
    return (await client.send(current)).SecretString;
  }

  describe('over the life of one secret, in this order', () => {
    beforeAll(async () => {
      await startOver();
      await apply(seededStack());
    });

    test('the first version becomes AWSCURRENT, though Terraform never asks for that', async () => {
      const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId: SECRET_NAME }));
      expect(Object.values(VersionIdsToStages).map((stages) => [...stages].sort())).toEqual([
        ['AWSCURRENT', 'cdktf-aws-secrets-seed'],
      ]);
      expect(Object.keys(JSON.parse((await liveValue()) ?? '{}')).sort()).toEqual(['password', 'username']);
      expect(await terraform.isUpToDate()).toBe(true);
    });

    test('three rotations stay, and the next plan is empty', async () => {
      for (const value of ['first', 'second', 'third']) await rotate(value);
      expect(await terraform.isUpToDate()).toBe(true);
      await terraform.apply();
      expect(await liveValue()).toBe('third');
    });

    test('a seed whose version AWS has purged is put again beside the live value, not over it', async () => {
      await rotate('live');
      await rotate('later');
      // What the provider does when AWS no longer knows the version: it takes it out of the state.
      const { stdout } = await terraform.terraform('state', 'list');
      const version = stdout.split('\n').find((line) => line.startsWith('aws_secretsmanager_secret_version.')) ?? '';
      await terraform.terraform('state', 'rm', version);
      expect(await terraform.isUpToDate()).toBe(false);
      await terraform.apply();
      expect(await liveValue()).toBe('later');
      expect(await terraform.isUpToDate()).toBe(true);
    });

    test('a change of template, tags and description leaves the live value', async () => {
      await rotate('live');
      const value = SecretValue.generated({ template: { username: 'other', port: 5432 }, length: 64 });
      await apply(seededStack({ value, tags: { CostCenter: '42' }, description: 'Another description' }));
      expect(await liveValue()).toBe('live');
      const { Description, Tags } = await client.send(new DescribeSecretCommand({ SecretId: SECRET_NAME }));
      expect(Description).toBe('Another description');
      expect(Tags).toContainEqual({ Key: 'CostCenter', Value: '42' });
    });
  });

  describe('of another kind, each in an account of its own', () => {
    beforeEach(startOver);

    test('an existing secret that is taken over keeps its live value', async () => {
      const { ARN } = await client.send(new CreateSecretCommand({ Name: SECRET_NAME, SecretString: 'older than us' }));
      await apply(seededStack({ adopt: ARN }));
      expect(await liveValue()).toBe('older than us');
      expect(await terraform.isUpToDate()).toBe(true);
    });

    test('an external value is put by somebody else and left alone', async () => {
      await apply(seededStack({ value: SecretValue.external() }));
      await client.send(
        new PutSecretValueCommand({ SecretId: SECRET_NAME, SecretBinary: new Uint8Array([0, 255, 7]) }),
      );
      expect(await terraform.isUpToDate()).toBe(true);
      await terraform.apply();
      const { SecretBinary } = await client.send(new GetSecretValueCommand({ SecretId: SECRET_NAME }));
      expect([...(SecretBinary ?? [])]).toEqual([0, 255, 7]);
    });
  });
});
