import { join } from 'node:path';
import { startMoto, type TestMoto } from '../../helpers/moto';
import { synthFixture } from '../../helpers/synth-fixture';
import { TerraformDirectory } from '../../helpers/terraform';
import { requireTool } from '../../helpers/tools';

jest.setTimeout(120_000);

requireTool('terraform', 'moto_server')('the embedded AWS under real Terraform', () => {
  let moto: TestMoto;
  let stacks: string;

  beforeAll(async () => {
    [moto, stacks] = await Promise.all([startMoto(), synthFixture('sandbox-project')]);
  });
  afterAll(() => moto.stop());

  test('keeps the key of a replica, so that a second plan is empty', async () => {
    const terraform = await new TerraformDirectory(moto.env).use(join(stacks, 'sandbox-security'));
    await terraform.apply();

    const second = await terraform.plan();

    expect(second.text).toContain('No changes');
    expect(second.empty).toBe(true);
    expect(terraform.state()).toContain('sandbox/orders/database');
  });

  test('plans a stack without credentials or emulator', async () => {
    const terraform = await new TerraformDirectory().use(join(stacks, 'sandbox-workload-orders'));

    await terraform.validate();
    const plan = await terraform.planWithoutCredentials();

    expect(plan.empty).toBe(false);
    expect(plan.text).toContain('Plan: 2 to add, 0 to change, 0 to destroy.');
  });
});
