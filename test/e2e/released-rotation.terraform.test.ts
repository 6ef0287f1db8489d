import { join } from 'node:path';
import { CreateSecretCommand, DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import { Classification, Rotation, Secret } from '../../src';
import { MONTHLY, RotationWorld } from '../helpers/synth/rotation';
import { synthesized } from '../helpers/synth/synthesized';
import { secretsManagerIn } from '../helpers/terraform/aws';
import { startMoto, type TestMoto } from '../helpers/terraform/moto';
import { TerraformDirectory } from '../helpers/terraform/terraform';
import { requireTool } from '../helpers/tools';

jest.setTimeout(240_000);

/** A master user's secret whose schedule is set here, or let go of. */
function stack(secretArn: string, released: boolean): string {
  const stacks = synthesized((app) => {
    const { stack: security, operations } = new RotationWorld(app);
    const rotation = Rotation.managed({
      service: 'rds',
      classification: Classification.highRisk,
      schedule: MONTHLY,
      operations,
      released,
    });
    Secret.fromSecretArn(security, 'Master', { secretArn, rotation });
  });
  return join(stacks, 'security');
}

requireTool('terraform', 'moto_server')('a rotation that a service manages', () => {
  let moto: TestMoto;
  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => moto.stop());

  test('goes on when Terraform lets go of it, and is not destroyed otherwise', async () => {
    const client = await secretsManagerIn(moto.endpoint, '111111111111', 'eu-central-1');
    const { ARN = '' } = await client.send(new CreateSecretCommand({ Name: 'rds!db-0a1b2c3d', SecretString: 'x' }));
    const rotates = async () => (await client.send(new DescribeSecretCommand({ SecretId: ARN }))).RotationEnabled;
    const terraform = await new TerraformDirectory(moto.env).use(stack(ARN, false));
    await terraform.apply();
    expect(await rotates()).toBe(true);
    await expect(terraform.destroy()).rejects.toThrow('prevent_destroy');

    await terraform.use(stack(ARN, true));
    await terraform.apply();
    expect(terraform.state()).not.toContain('aws_secretsmanager_secret_rotation');
    expect(await rotates()).toBe(true);
    expect(await terraform.isUpToDate()).toBe(true);
  });
});
