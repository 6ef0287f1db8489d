import { join } from 'node:path';
import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import { Rotation } from '../../src';
import { secretsManagerIn } from '../helpers/aws';
import { startMoto, type TestMoto } from '../helpers/moto';
import { CODE, MONTHLY, RotationWorld } from '../helpers/rotation';
import { synthesized } from '../helpers/synthesized';
import { TerraformDirectory } from '../helpers/terraform';
import { requireTool } from '../helpers/tools';

jest.setTimeout(240_000);

/** A secret with a function of its own; moto refuses security groups of networks that do not exist. */
function rotatedStack(): string {
  const stacks = synthesized((app) => {
    const world = new RotationWorld(app);
    const users = { kind: 'single' } as const;
    const rotation = Rotation.postgres({ schedule: MONTHLY, users, operations: world.operations, code: CODE });
    world.secret(rotation, { deletionProtection: false });
  });
  return join(stacks, 'security');
}

requireTool('terraform', 'moto_server')('rotation on the emulator', () => {
  let moto: TestMoto;

  beforeAll(async () => {
    moto = await startMoto();
    // Without Docker moto calls no function. It answers every call with success instead.
    await fetch(`${moto.endpoint}/moto-api/config`, {
      method: 'POST',
      body: JSON.stringify({ lambda: { use_docker: false } }),
    });
  });
  afterAll(() => moto.stop());

  test('a secret, its function, its alarms and its schedule are made in one apply', async () => {
    const terraform = new TerraformDirectory(moto.env);
    await terraform.use(rotatedStack());
    await terraform.validate();
    console.log(await terraform.apply());
    const client = await secretsManagerIn(moto.endpoint, '111111111111', 'eu-central-1');
    const secret = await client.send(new DescribeSecretCommand({ SecretId: 'prod/orders/database' }));
    console.log(secret);
    console.log((await terraform.plan()).text.slice(-3000));
  });
});
