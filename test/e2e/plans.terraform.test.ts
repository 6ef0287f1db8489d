import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { deploymentRefusals, readPlan, readSynth, refusalJson } from '../../src/review';
import type { PlanJson } from '../../src/review/read/plan/plan-json';
import { accounts } from '../../stacks/organization/accounts';
import { EXAMPLES, synthExample } from '../helpers/synth/examples';
import { referenceStacks, stackNames } from '../helpers/synth/reference-stacks';
import { secretsManagerIn, turnGuardDutyOn } from '../helpers/terraform/aws';
import { startMoto, type TestMoto } from '../helpers/terraform/moto';
import { TerraformDirectory } from '../helpers/terraform/terraform';
import { requireTool } from '../helpers/tools';

jest.setTimeout(240_000);

const REGIONS = ['eu-central-1', 'eu-west-1'];
const ONLY_CREATES = /^Plan: (\d+ to import, )?[1-9]\d* to add, \d to change, 0 to destroy\.$/m;

// Terraform opens the ephemeral passwords of a plan, so that a plan calls AWS: the embedded one, with no credentials.
requireTool('terraform', 'moto_server')('a plan without credentials', () => {
  let moto: TestMoto;

  beforeAll(async () => {
    moto = await startMoto();
    await turnGuardDutyOn(moto.endpoint, accounts.prod.security, REGIONS);
  });
  afterAll(() => moto.stop());

  /** A directory with a stack; a plan validates it first. */
  async function directoryOf(stack: string): Promise<TerraformDirectory> {
    const terraform = new TerraformDirectory({ ...moto.env, TF_VAR_acquirer_key: 'not a real one' });
    await terraform.use(stack);
    return terraform;
  }

  const stacks = referenceStacks();
  const organization = readSynth(dirname(stacks)).organization?.parts;

  test.each(stackNames(stacks))(
    '%s is valid, can be planned alone, and no guardrail refuses Terraform what it planned',
    async (stack) => {
      const { json, text } = await (await directoryOf(join(stacks, stack))).savedPlan();
      expect(text).toMatch(ONLY_CREATES);
      const { after } = readPlan(json as PlanJson, { environment: stack, organization });
      expect(after.resources.filter(({ deployer }) => deployer !== undefined)).not.toHaveLength(0);
      expect(deploymentRefusals(after).map(refusalJson)).toEqual([]);
    },
  );

  test.each(EXAMPLES)('each stack of the example %s is valid and can be planned alone', async (example) => {
    const directory = synthExample(example);
    await makeWhatExistsAlready(moto, directory);
    for (const stack of stackNames(directory)) {
      const { stdout } = await (await directoryOf(join(directory, stack))).terraform('plan');
      expect(stdout).toMatch(ONLY_CREATES);
    }
  });
});

/** Some examples use secrets that exist: made here, and put in the place of the ARNs that the example invents. */
async function makeWhatExistsAlready(moto: TestMoto, stacks: string): Promise<void> {
  await moto.reset();
  await turnGuardDutyOn(moto.endpoint, '111111111111', REGIONS);
  const client = await secretsManagerIn(moto.endpoint, '111111111111', 'eu-central-1');
  await client.send(new CreateSecretCommand({ Name: 'prod/mail/api-key' }));
  const { ARN = '' } = await client.send(new CreateSecretCommand({ Name: 'prod/orders/database' }));
  for (const stack of stackNames(stacks)) {
    const file = join(stacks, stack, 'cdk.tf.json');
    const invented = /(?<="id": ")arn:aws:secretsmanager:[^"]+/g;
    writeFileSync(file, readFileSync(file, 'utf8').replace(invented, ARN));
  }
}
