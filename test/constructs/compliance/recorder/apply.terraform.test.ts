import { join } from 'node:path';
import { ConfigAggregator } from '../../../../src';
import { recorded } from '../../../helpers/synth/compliance/stacks';
import { synthesized } from '../../../helpers/synth/synthesized';
import { startMoto, type TestMoto } from '../../../helpers/terraform/moto';
import { TerraformDirectory } from '../../../helpers/terraform/terraform';
import { requireTool } from '../../../helpers/tools';

jest.setTimeout(300_000);

requireTool('terraform', 'moto_server')('recorders of an account, their bucket and an aggregator', () => {
  let moto: TestMoto;
  let terraform: TerraformDirectory;

  beforeAll(async () => {
    moto = await startMoto();
    const stacks = synthesized((app) => {
      new ConfigAggregator(recorded(app), 'Aggregator', { name: 'organization' });
    });
    terraform = await new TerraformDirectory(moto.env).use(join(stacks, 'compliance'));
    await terraform.apply();
  });
  afterAll(() => moto.stop());

  test('are made, in each Region', async () => {
    const { stdout } = await terraform.terraform('state', 'list');
    const made = (type: string) => stdout.split('\n').filter((line) => line.startsWith(`${type}.`)).length;
    expect(made('aws_config_configuration_recorder')).toBe(2);
    expect(made('aws_config_delivery_channel')).toBe(2);
    expect(made('aws_config_configuration_recorder_status')).toBe(2);
    expect(made('aws_config_configuration_aggregator')).toBe(1);
    expect(made('aws_s3_bucket')).toBe(1);
  });

  test('a second plan is empty', async () => {
    expect(await terraform.isUpToDate()).toBe(true);
  });

  test('are destroyed', async () => {
    await terraform.destroy();
    expect(terraform.state()).toContain('"resources": []');
  });
});
