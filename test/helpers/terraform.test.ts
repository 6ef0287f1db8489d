import { join } from 'node:path';
import { startMoto, type TestMoto } from './moto';
import { synthFixture } from './synth-fixture';
import { TerraformDirectory } from './terraform';
import { requireTool } from './tools';

jest.setTimeout(120_000);

requireTool('terraform', 'moto_server')('TerraformDirectory', () => {
  let moto: TestMoto;
  let stacks: string;

  beforeAll(async () => {
    [moto, stacks] = await Promise.all([startMoto(), synthFixture('sandbox-project')]);
  });
  afterAll(() => moto.stop());

  test('validates and plans a stack without credentials', async () => {
    const terraform = await new TerraformDirectory().use(join(stacks, 'sandbox-workload-orders'));

    await terraform.validate();
    const plan = await terraform.planWithoutCredentials();

    expect(plan.empty).toBe(false);
    expect(plan.text).toContain('Plan: 2 to add, 0 to change, 0 to destroy.');
  });

  test('applies to the emulator and keeps its state for the next plan', async () => {
    const terraform = await new TerraformDirectory(moto.env).use(join(stacks, 'sandbox-workload-orders'));

    await terraform.apply();

    expect(terraform.state()).toContain('arn:aws:iam::333333333333:role/orders-reader');
    expect(await terraform.plan()).toMatchObject({ empty: true });
  });
});
