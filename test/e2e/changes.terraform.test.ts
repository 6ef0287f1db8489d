import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  RemoveRegionsFromReplicationCommand,
  RestoreSecretCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { SecretValue } from 'cdktf-aws-secrets';
import { SECRET_NAME, SECURITY_ACCOUNT, seededStack } from '../helpers/synth/seeded-stack';
import { secretsManagerIn } from '../helpers/terraform/aws';
import { startMoto, type TestMoto } from '../helpers/terraform/moto';
import { TerraformDirectory } from '../helpers/terraform/terraform';
import { requireTool } from '../helpers/tools';

jest.setTimeout(300_000);

const REGIONS = { accountReplicaRegions: ['eu-west-1', 'eu-north-1'] };

requireTool('terraform', 'moto_server')('a secret over its life', () => {
  let moto: TestMoto;
  let terraform: TerraformDirectory;
  const client = (region: string): Promise<SecretsManagerClient> =>
    secretsManagerIn(moto.endpoint, SECURITY_ACCOUNT, region);
  const describe = async (region: string) =>
    (await client(region)).send(new DescribeSecretCommand({ SecretId: SECRET_NAME }));

  beforeAll(async () => {
    moto = await startMoto();
    terraform = new TerraformDirectory(moto.env);
    await terraform.use(
      seededStack({ ...REGIONS, value: SecretValue.external(), replicaRegions: ['eu-west-1', 'eu-north-1'] }),
    );
    await terraform.apply();
  });
  afterAll(() => moto.stop());

  test('has one policy, and reads the same in both Regions', async () => {
    const primary = await client('eu-central-1');
    await primary.send(new PutSecretValueCommand({ SecretId: SECRET_NAME, SecretString: 'delivered' }));
    const replica = await client('eu-west-1');
    const { SecretString } = await replica.send(new GetSecretValueCommand({ SecretId: SECRET_NAME }));
    expect(SecretString).toBe('delivered');
    const { stdout } = await terraform.terraform('state', 'list');
    expect(stdout.split('\n').filter((line) => line.startsWith('aws_secretsmanager_secret_policy.'))).toHaveLength(1);
    expect(await terraform.isUpToDate()).toBe(true);
  });

  test('loses one of its replicas and keeps the other', async () => {
    await terraform.use(seededStack({ ...REGIONS, value: SecretValue.external(), replicaRegions: ['eu-west-1'] }));
    await terraform.apply();
    await expect(describe('eu-north-1')).rejects.toThrow("can't find the specified secret");
    expect((await describe('eu-central-1')).ReplicationStatus?.map(({ Region }) => Region)).toEqual(['eu-west-1']);
    expect(await terraform.isUpToDate()).toBe(true);
  });

  test('keeps its last replica until that is removed by hand, because the provider does not see its removal', async () => {
    await terraform.use(seededStack({ ...REGIONS, value: SecretValue.external(), replicaRegions: [] }));
    await terraform.apply();
    expect((await describe('eu-central-1')).ReplicationStatus?.map(({ Region }) => Region)).toEqual(['eu-west-1']);
    const primary = await client('eu-central-1');
    await primary.send(
      new RemoveRegionsFromReplicationCommand({ SecretId: SECRET_NAME, RemoveReplicaRegions: ['eu-west-1'] }),
    );
    expect(await terraform.isUpToDate()).toBe(true);
  });

  test('can be restored within its recovery window after it was removed', async () => {
    await terraform.use(seededStack({ ...REGIONS, withSecret: false }));
    await terraform.apply();
    const { DeletedDate } = await describe('eu-central-1');
    const days = ((DeletedDate?.getTime() ?? 0) - Date.now()) / (24 * 60 * 60 * 1000);
    expect(days).toBeGreaterThan(13);
    expect(days).toBeLessThanOrEqual(14);
    const primary = await client('eu-central-1');
    await primary.send(new RestoreSecretCommand({ SecretId: SECRET_NAME }));
    const { SecretString } = await primary.send(new GetSecretValueCommand({ SecretId: SECRET_NAME }));
    expect(SecretString).toBe('delivered');
  });

  test('destroy leaves nothing in the state', async () => {
    await terraform.destroy();
    expect(JSON.parse(terraform.state()).resources).toEqual([]);
  });
});
