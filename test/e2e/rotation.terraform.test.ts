import { join } from 'node:path';
import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import { Rotation } from '../../src';
import { CODE, MONTHLY, RotationWorld } from '../helpers/synth/rotation';
import { synthesized } from '../helpers/synth/synthesized';
import { secretsManagerIn } from '../helpers/terraform/aws';
import { startMoto, type TestMoto } from '../helpers/terraform/moto';
import { TerraformDirectory } from '../helpers/terraform/terraform';
import { requireTool } from '../helpers/tools';

jest.setTimeout(240_000);

/** A secret with a function of its own, outside any VPC: moto has no groups of networks that do not exist. */
function rotatedStack(): string {
  const stacks = synthesized((app) => {
    const world = new RotationWorld(app);
    const users = { kind: 'single' } as const;
    const rotation = Rotation.postgres({ schedule: MONTHLY, users, operations: world.operations, code: CODE });
    world.secret(rotation, { deletionProtection: false });
  });
  return join(stacks, 'security');
}

function templateStack(): string {
  const stacks = synthesized((app) => {
    const world = new RotationWorld(app);
    const { operations } = world;
    const users = { kind: 'single' } as const;
    const props = { engine: 'postgres', users, operations, schedule: MONTHLY, stackName: 'orders' } as const;
    world.secret(Rotation.awsTemplate({ ...props, excludeCharacters: '%{/@' }));
  });
  return join(stacks, 'security');
}

// moto calls no function without Docker: here a rotation is scheduled, and the value stays as it is.
requireTool('terraform', 'moto_server')('rotation on the emulator', () => {
  let moto: TestMoto;

  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => moto.stop());

  test('a secret, its function, its alarms and its schedule are made in one apply, and a second plan is empty', async () => {
    const terraform = new TerraformDirectory(moto.env);
    await terraform.use(rotatedStack());
    await terraform.apply();
    const client = await secretsManagerIn(moto.endpoint, '111111111111', 'eu-central-1');
    const secret = await client.send(new DescribeSecretCommand({ SecretId: 'prod/orders/database' }));
    expect(secret).toMatchObject({
      RotationEnabled: true,
      RotationLambdaARN: 'arn:aws:lambda:eu-central-1:111111111111:function:rotate-prod-orders-database',
      RotationRules: { ScheduleExpression: 'rate(30 days)', Duration: '4h' },
    });
    const plan = await terraform.plan();
    expect(plan.text).toContain('No changes.');
    expect(plan.empty).toBe(true);
  });

  // moto has no Serverless Application Repository, so the stack is planned and not applied.
  test("a function of AWS's own is valid and can be planned", async () => {
    const terraform = new TerraformDirectory(moto.env);
    await terraform.use(templateStack());
    expect((await terraform.plan()).text).toMatch(/^Plan: \d+ to add, 0 to change, 0 to destroy\.$/m);
  });
});
