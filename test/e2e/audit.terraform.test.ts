import { join } from 'node:path';
import { referenceStacks } from '../helpers/synth/reference-stacks';
import { startMoto, type TestMoto } from '../helpers/terraform/moto';
import { TerraformDirectory } from '../helpers/terraform/terraform';
import { requireTool } from '../helpers/tools';

jest.setTimeout(400_000);

// What of auditing is in a workload: `carrier/apply.terraform.test.ts` applies the detections themselves.
requireTool('terraform', 'moto_server')('a workload of dev, which is audited', () => {
  let moto: TestMoto;
  let terraform: TerraformDirectory;

  beforeAll(async () => {
    moto = await startMoto();
    terraform = await new TerraformDirectory(moto.env).use(join(referenceStacks(), 'dev-workload-orders'));
    await terraform.apply();
  });
  afterAll(() => moto.stop());

  test('has decoys under a key of its own, and forwards events from its Region and from us-east-1', async () => {
    const { stdout } = await terraform.terraform('state', 'list');
    const made = (type: string) => stdout.split('\n').filter((line) => line.startsWith(`${type}.`)).length;
    expect(made('aws_secretsmanager_secret')).toBe(2);
    expect(made('aws_kms_key')).toBe(1);
    expect(made('aws_cloudwatch_event_rule')).toBe(2);
  });

  test('a second plan is empty, and no value of a decoy is in the state', async () => {
    expect(await terraform.isUpToDate()).toBe(true);
    expect(terraform.state()).not.toMatch(/"secret_string(_wo)?": "[^"]/);
  });

  test('is destroyed', async () => {
    await terraform.destroy();
    expect(terraform.state()).toContain('"resources": []');
  });
});
