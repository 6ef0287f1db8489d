import { join } from 'node:path';
import { startMoto, type TestMoto } from '../helpers/moto';
import { referenceStacks, stackNames } from '../helpers/reference-stacks';
import { TerraformDirectory } from '../helpers/terraform';
import { requireTool } from '../helpers/tools';

jest.setTimeout(120_000);

interface Plan {
  readonly resource_changes: readonly { readonly type: string; readonly change: { readonly actions: string[] } }[];
}

// Terraform opens the ephemeral passwords of a plan, so that a plan calls AWS: the embedded one, with no credentials.
requireTool('terraform', 'moto_server')('every reference stack', () => {
  const stacks = referenceStacks();
  let moto: TestMoto;

  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => moto.stop());

  test.each(stackNames(stacks))('%s is valid and can be planned alone, without credentials', async (stack) => {
    const terraform = new TerraformDirectory(moto.env);
    await terraform.use(join(stacks, stack));
    await terraform.validate();
    const { resource_changes: changes } = (await terraform.plan()).json as Plan;
    expect(changes.length).toBeGreaterThan(1);
    expect(changes.filter(({ change }) => change.actions.join() !== 'create')).toEqual([]);
  });
});
