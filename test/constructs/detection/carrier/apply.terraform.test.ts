import { join } from 'node:path';
import { TerraformStack } from 'cdktf';
import { DetectionFindings } from '../../../../src';
import { auditStack, memberStack } from '../../../helpers/synth/detections/stacks';
import { synthesized } from '../../../helpers/synth/synthesized';
import { startMoto, type TestMoto } from '../../../helpers/terraform/moto';
import { TerraformDirectory } from '../../../helpers/terraform/terraform';
import { requireTool } from '../../../helpers/tools';
import { tables } from '../tables/all';

jest.setTimeout(400_000);

const detections = tables.map(({ detection }) => detection);
const STACKS = ['audit', 'member'] as const;

requireTool('terraform', 'moto_server')('the whole catalogue, and an account that forwards to it', () => {
  let moto: TestMoto;
  const terraform: Partial<Record<(typeof STACKS)[number], TerraformDirectory>> = {};

  beforeAll(async () => {
    moto = await startMoto();
    const stacks = synthesized((app) => {
      const set = auditStack(app, { detections });
      new DetectionFindings(TerraformStack.of(set), 'Findings', { detections: set });
      memberStack(app, { detections });
    });
    for (const stack of STACKS) {
      const directory = await new TerraformDirectory(moto.env).use(join(stacks, stack));
      await directory.apply();
      terraform[stack] = directory;
    }
  });
  afterAll(() => moto.stop());

  test('are made: a rule for each detection, and one in each Region of the account', async () => {
    const made = async (stack: (typeof STACKS)[number], type: string) => {
      const { stdout = '' } = (await terraform[stack]?.terraform('state', 'list')) ?? {};
      return stdout.split('\n').filter((line) => line.startsWith(`${type}.`)).length;
    };
    expect(await made('audit', 'aws_cloudwatch_event_rule')).toBe(detections.length + 2 + 6 + 1);
    expect(await made('audit', 'aws_sqs_queue')).toBe(2 + 1);
    expect(await made('audit', 'aws_sns_topic_subscription')).toBe(4);
    expect(await made('audit', 'aws_lambda_function')).toBe(1);
    expect(await made('audit', 'aws_sns_topic')).toBe(4);
    expect(await made('member', 'aws_cloudwatch_event_rule')).toBe(3);
  });

  test.each(STACKS)('a second plan of %s is empty', async (stack) => {
    expect(await terraform[stack]?.isUpToDate()).toBe(true);
  });

  test.each(STACKS)('%s can be destroyed', async (stack) => {
    await terraform[stack]?.destroy();
    expect(terraform[stack]?.state()).toContain('"resources": []');
  });
});
