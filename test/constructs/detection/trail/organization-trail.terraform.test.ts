import { join } from 'node:path';
import { TrailRetention } from '../../../../src';
import { trailStack } from '../../../helpers/synth/detections/trail-stack';
import { synthesized } from '../../../helpers/synth/synthesized';
import { startMoto, type TestMoto } from '../../../helpers/terraform/moto';
import { TerraformDirectory } from '../../../helpers/terraform/terraform';
import { requireTool } from '../../../helpers/tools';

jest.setTimeout(300_000);

requireTool('terraform', 'moto_server')('the trail of an organization', () => {
  let moto: TestMoto;
  let terraform: TerraformDirectory;

  beforeAll(async () => {
    moto = await startMoto();
    const retention = TrailRetention.governance({ days: 30 });
    const stacks = synthesized((app) => void trailStack(app, { retention }));
    terraform = await new TerraformDirectory(moto.env).use(join(stacks, 'trail'));
    await terraform.apply();
  });
  afterAll(() => moto.stop());

  test('is made, with its key and two buckets', async () => {
    const { stdout } = await terraform.terraform('state', 'list');
    const made = (type: string) => stdout.split('\n').filter((line) => line.startsWith(`${type}.`)).length;
    expect(made('aws_cloudtrail')).toBe(1);
    expect(made('aws_s3_bucket')).toBe(2);
    expect(made('aws_s3_bucket_policy')).toBe(2);
    expect(made('aws_s3_bucket_object_lock_configuration')).toBe(1);
  });

  test('a second plan is empty', async () => {
    expect(await terraform.isUpToDate()).toBe(true);
  });

  test('is destroyed but for the bucket in which logs of its reads lie: evidence is not deleted on the way', async () => {
    await expect(terraform.destroy()).rejects.toThrow('BucketNotEmpty');
    const { stdout } = await terraform.terraform('state', 'list');
    const left = stdout.split('\n').filter((line) => line.startsWith('aws_'));
    expect(left).toEqual([expect.stringMatching(/^aws_s3_bucket\.Trail_Storage_AccessLogs_/)]);
  });
});
