import { join } from 'node:path';
import { NAMED_QUERIES } from '../../../../src/model/trail/named/named-queries';
import { trailDetectionsStack } from '../../../helpers/synth/detections/trail-stack-of';
import { synthesized } from '../../../helpers/synth/synthesized';
import { startMoto, type TestMoto } from '../../../helpers/terraform/moto';
import { TerraformDirectory } from '../../../helpers/terraform/terraform';
import { requireTool } from '../../../helpers/tools';
import { trailDetections, trailTables } from '../trail-catalogue/tables/all';

jest.setTimeout(400_000);

requireTool('terraform', 'moto_server')('the questions about a trail, and all detections that ask them', () => {
  let moto: TestMoto;
  let terraform: TerraformDirectory;

  beforeAll(async () => {
    moto = await startMoto();
    const detections = trailDetections;
    const stacks = synthesized(
      (app) => void trailDetectionsStack(app, { detections }, { emergencyRoles: ['break-glass-*'] }),
    );
    terraform = await new TerraformDirectory(moto.env).use(join(stacks, 'queries'));
    await terraform.apply();
  });
  afterAll(() => moto.stop());

  test('are made, each by its name, with table, workgroup and bucket', async () => {
    const { stdout } = await terraform.terraform('state', 'list');
    const made = (type: string) => stdout.split('\n').filter((line) => line.startsWith(`${type}.`)).length;
    expect(made('aws_athena_named_query')).toBe(NAMED_QUERIES.length + 1 + trailTables.length);
    expect(made('aws_cloudwatch_event_rule')).toBe(trailDetections.length + 5);
    expect(made('aws_cloudwatch_metric_alarm')).toBe(trailDetections.length + 1);
    expect(made('aws_dynamodb_table')).toBe(1);
    expect(made('aws_athena_workgroup')).toBe(1);
    expect(made('aws_glue_catalog_database')).toBe(1);
    expect(made('aws_glue_catalog_table')).toBe(1);
    expect(made('aws_s3_bucket')).toBe(1);
  });

  test('a second plan is empty', async () => {
    expect(await terraform.isUpToDate()).toBe(true);
  });

  test('reach the embedded AWS as they are written', async () => {
    const state = terraform.state();
    expect(state).toMatch(/\/\$\{account}\/CloudTrail\/\$\{region}\/\$\{timestamp}"/);
    expect(state).toContain("date_format(current_date - interval '30' day, '%Y-%m-%d')");
  });

  test('are destroyed', async () => {
    await terraform.destroy();
    expect(terraform.state()).toContain('"resources": []');
  });
});
