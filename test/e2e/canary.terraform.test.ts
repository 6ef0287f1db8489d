import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GetSecretValueCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { SecretValue } from 'cdktf-aws-secrets';
import { SECRET_NAME, SECURITY_ACCOUNT, seededStack } from '../helpers/synth/seeded-stack';
import { secretsManagerIn } from '../helpers/terraform/aws';
import { startMoto, type TestMoto } from '../helpers/terraform/moto';
import { TerraformDirectory } from '../helpers/terraform/terraform';
import { requireTool } from '../helpers/tools';

jest.setTimeout(300_000);

const CANARY = 'canary-7f3a9c51e0';

/** Every file below a directory, apart from the provider's own binary. */
function filesBelow(directory: string): string[] {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name);
    if (name === '.terraform') return [];
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

requireTool('terraform', 'moto_server')('a value is in no file and no output', () => {
  let moto: TestMoto;
  const printed: string[] = [];

  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => moto.stop());
  beforeEach(() => moto.reset());

  async function deploy(stack: string, env: NodeJS.ProcessEnv = moto.env): Promise<TerraformDirectory> {
    const terraform = new TerraformDirectory(env);
    await terraform.use(stack);
    const plan = await terraform.savedPlan();
    printed.push(plan.text, JSON.stringify(plan.json), await terraform.apply());
    return terraform;
  }

  async function plansAgain(terraform: TerraformDirectory): Promise<void> {
    const plan = await terraform.savedPlan();
    expect(plan.empty).toBe(true);
    printed.push(plan.text, JSON.stringify(plan.json));
  }

  function expectNowhere(value: string, ...directories: string[]): void {
    const files = directories.flatMap(filesBelow);
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => readFileSync(file).includes(value))).toEqual([]);
    expect(printed.filter((text) => text.includes(value))).toEqual([]);
  }

  test('when it comes from an ephemeral variable', async () => {
    const stack = seededStack({ value: SecretValue.ephemeralVariable({ variable: 'orders_key' }) });
    const terraform = await deploy(stack, { ...moto.env, TF_VAR_orders_key: CANARY });
    await plansAgain(terraform);
    const client = await secretsManagerIn(moto.endpoint, SECURITY_ACCOUNT, 'eu-central-1');
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: SECRET_NAME }));
    expect(SecretString).toBe(CANARY);
    expectNowhere(CANARY, terraform.path, dirname(dirname(stack)));
  });

  test('when AWS generates it, and when somebody puts another', async () => {
    const stack = seededStack();
    const terraform = await deploy(stack);
    const client = await secretsManagerIn(moto.endpoint, SECURITY_ACCOUNT, 'eu-central-1');
    const { SecretString = '{}' } = await client.send(new GetSecretValueCommand({ SecretId: SECRET_NAME }));
    await client.send(new PutSecretValueCommand({ SecretId: SECRET_NAME, SecretString: CANARY }));
    await plansAgain(terraform);
    const { password } = JSON.parse(SecretString);
    expect(password).toHaveLength(32);
    expectNowhere(password, terraform.path, dirname(dirname(stack)));
    expectNowhere(CANARY, terraform.path, dirname(dirname(stack)));
  });
});
