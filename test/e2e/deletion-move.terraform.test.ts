import { DescribeSecretCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { protectedStack } from '../helpers/synth/protected-stack';
import { secretsManagerIn } from '../helpers/terraform/aws';
import { startMoto, type TestMoto } from '../helpers/terraform/moto';
import { TerraformDirectory } from '../helpers/terraform/terraform';
import { requireTool } from '../helpers/tools';

jest.setTimeout(600_000);

const TOKEN = { token: 'token' };

requireTool('terraform', 'moto_server')('a protected secret that moves to another stack', () => {
  let moto: TestMoto;
  let client: SecretsManagerClient;
  const describeToken = () => client.send(new DescribeSecretCommand({ SecretId: 'prod/orders/token' }));

  beforeAll(async () => {
    moto = await startMoto();
    client = await secretsManagerIn(moto.endpoint, '111111111111', 'eu-central-1');
  });
  afterAll(() => moto.stop());

  test('is forgotten by the old one, adopted by the new one, and protected all the time', async () => {
    const old = new TerraformDirectory(moto.env);
    await old.use(protectedStack({ secrets: TOKEN }));
    await old.apply();
    const arn = (await describeToken()).ARN as string;
    const { stdout } = await old.terraform('state', 'list');
    const addresses = stdout.split('\n').filter((address) => /^aws_secretsmanager_secret\w*\.token_/.test(address));
    expect(addresses).toHaveLength(2);
    await old.terraform('state', 'rm', ...addresses);
    await old.use(protectedStack());
    await expect(old.plan()).rejects.toThrow('token_EC62706D');

    const next = new TerraformDirectory(moto.env);
    await next.use(protectedStack({ id: 'prod-payments', secrets: TOKEN, adopt: { token: arn } }));
    expect((await next.plan()).text).toContain('1 to import');
    await next.apply();
    expect(await next.isUpToDate()).toBe(true);
    expect(await old.isUpToDate()).toBe(true);
    const { ARN, DeletedDate, Tags } = await describeToken();
    expect([ARN, DeletedDate]).toEqual([arn, undefined]);
    expect(Tags).toContainEqual({
      Key: 'DeletionProtection',
      Value: 'prod-payments/aws_secretsmanager_secret.token_EC62706D',
    });
    await next.use(protectedStack({ id: 'prod-payments' }));
    await expect(next.plan()).rejects.toThrow('prod-payments/aws_secretsmanager_secret.token_EC62706D');
  });
});
