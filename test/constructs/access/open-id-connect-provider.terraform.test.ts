import { join } from 'node:path';
import { TerraformStack } from 'cdktf';
import { AwsAccount, ConsumerRole, Oidc, OpenIdConnectProvider, RoleTrust } from 'cdktf-aws-secrets';
import { synthesized } from '../../helpers/synth/synthesized';
import { startMoto, type TestMoto } from '../../helpers/terraform/moto';
import { TerraformDirectory } from '../../helpers/terraform/terraform';
import { requireTool } from '../../helpers/tools';

jest.setTimeout(300_000);

const ACCOUNT = { accountId: '222222222222', region: 'eu-central-1', deploymentRole: 'deploy' };

/** A stack with the provider and a role of a pipeline, and others that find the provider there. */
function stacks(): string {
  return synthesized((app) => {
    const made = new TerraformStack(app, 'made');
    AwsAccount.configure(made, ACCOUNT);
    new OpenIdConnectProvider(made, 'Gitlab', { issuer: 'gitlab.com' });
    const tokens = Oidc.gitlab({
      project: 'acme/orders',
      projectId: '20',
      namespaceId: '72',
      jobs: [{ branch: 'main' }, { tagPrefix: 'v' }],
    });
    new ConsumerRole(made, 'Pipeline', { name: 'orders-pipeline', trust: RoleTrust.oidc(tokens) });
  });
}

function lookUp(audience: string): string {
  const found = synthesized((app) => {
    const stack = new TerraformStack(app, 'found');
    AwsAccount.configure(stack, ACCOUNT);
    new OpenIdConnectProvider(stack, 'Gitlab', { issuer: 'gitlab.com', audiences: [audience], existing: true });
  });
  return join(found, 'found');
}

requireTool('terraform', 'moto_server')('an OIDC provider and the role of a pipeline', () => {
  let moto: TestMoto;
  let terraform: TerraformDirectory;

  beforeAll(async () => {
    moto = await startMoto();
    terraform = new TerraformDirectory(moto.env);
    await terraform.use(join(stacks(), 'made'));
    await terraform.apply();
  });
  afterAll(() => moto.stop());

  test('are made, and are left alone by a second plan', async () => {
    const { stdout } = await terraform.terraform('state', 'list');
    expect(stdout.match(/^aws_\w+/gm)).toEqual(['aws_iam_openid_connect_provider', 'aws_iam_role']);
    expect(await terraform.isUpToDate()).toBe(true);
  });

  test('are found by another stack, whose plan fails for an audience that the provider lacks', async () => {
    const other = new TerraformDirectory(moto.env);
    await other.use(lookUp('sts.amazonaws.com'));
    await other.apply();
    expect(await other.isUpToDate()).toBe(true);
    await other.use(lookUp('vault'));
    await expect(other.apply()).rejects.toThrow(/must\s+accept the audience 'vault', and does not/);
  });

  test('can be destroyed', async () => {
    await terraform.destroy();
    const { stdout } = await terraform.terraform('state', 'list');
    expect(stdout).toBe('');
  });
});
