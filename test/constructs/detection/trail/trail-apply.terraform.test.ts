import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TrailRetention } from '../../../../src';
import { trailStack } from '../../../helpers/synth/detections/trail-stack';
import { synthesized } from '../../../helpers/synth/synthesized';
import { startMoto, type TestMoto } from '../../../helpers/terraform/moto';
import type { StackJson } from '../../../helpers/terraform/stack-json';
import { TerraformDirectory } from '../../../helpers/terraform/terraform';
import { requireTool } from '../../../helpers/tools';

jest.setTimeout(300_000);

/**
 * The embedded AWS wants an ACL on the bucket of access logs, which buckets without ACLs cannot have; AWS takes the
 * policy. So access logging is planned only.
 */
function withoutAccessLogging(): StackJson {
  const stacks = synthesized((app) =>
    trailStack(app, { retention: TrailRetention.governance({ days: 1 }) }, { accountId: '200000000001' }),
  );
  const stack = JSON.parse(readFileSync(join(stacks, 'trail', 'cdk.tf.json'), 'utf8')) as StackJson;
  const { aws_s3_bucket_logging: _, ...resource } = stack.resource ?? {};
  return { ...stack, resource };
}

requireTool('terraform', 'moto_server')('the trail of an organization', () => {
  let moto: TestMoto;
  let terraform: TerraformDirectory;

  beforeAll(async () => {
    moto = await startMoto();
    terraform = await new TerraformDirectory(moto.env).use(withoutAccessLogging());
    await terraform.apply();
  });
  afterAll(() => moto.stop());

  test('is made with its key and buckets, and a second plan is empty', async () => {
    const { stdout } = await terraform.terraform('state', 'list');
    expect(stdout).toContain('aws_cloudtrail.');
    expect(stdout).toContain('aws_s3_bucket_object_lock_configuration.');
    expect(await terraform.isUpToDate()).toBe(true);
  });

  test('can be destroyed', async () => {
    await terraform.destroy();
    expect(terraform.state()).toContain('"resources": []');
  });
});
