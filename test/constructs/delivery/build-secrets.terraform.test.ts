import { join } from 'node:path';
import { CodebuildProject } from '@cdktf/provider-aws/lib/codebuild-project';
import { TerraformStack } from 'cdktf';
import { AwsAccount, BuildSecrets, ConsumerRole, RoleTrust, Secret, SecretsKey } from 'cdktf-aws-secrets';
import { synthesized } from '../../helpers/synth/synthesized';
import { startMoto, type TestMoto } from '../../helpers/terraform/moto';
import { TerraformDirectory } from '../../helpers/terraform/terraform';
import { requireTool } from '../../helpers/tools';

jest.setTimeout(300_000);

const SECRET = 'arn:aws:secretsmanager:eu-central-1:222222222222:secret:prod/orders/registry-a1B2c3';

/** A project whose variables name a secret and a parameter. */
function stack(): string {
  const stacks = synthesized((app) => {
    const builds = new TerraformStack(app, 'builds');
    AwsAccount.configure(builds, { accountId: '222222222222', region: 'eu-central-1', deploymentRole: 'deploy' });
    const keyArns = ['arn:aws:kms:eu-central-1:222222222222:key/0a1b2c3d-0000-4000-8000-000000000001'];
    const key = SecretsKey.fromKeyArns(builds, 'Key', { keyArns });
    const secret = Secret.fromSecretArn(builds, 'Registry', { secretArn: SECRET, key });
    const serviceRole = new ConsumerRole(builds, 'Build', {
      name: 'orders-build',
      trust: RoleTrust.codeBuild({ projectArns: ['arn:aws:codebuild:eu-central-1:222222222222:project/orders'] }),
    });
    const { environmentVariables } = new BuildSecrets(builds, 'BuildSecrets', {
      serviceRole,
      needs: { TOKEN: { secret, key: 'token' }, FLAGS: { parameter: '/prod/orders/flags' } },
    });
    new CodebuildProject(builds, 'Project', {
      name: 'orders',
      serviceRole: serviceRole.roleArn.toString(),
      artifacts: { type: 'NO_ARTIFACTS' },
      source: { type: 'GITHUB', location: 'https://github.com/acme/orders.git' },
      environment: {
        computeType: 'BUILD_GENERAL1_SMALL',
        image: 'aws/codebuild/standard:7.0',
        type: 'LINUX_CONTAINER',
        environmentVariable: [...environmentVariables],
      },
    });
  });
  return join(stacks, 'builds');
}

requireTool('terraform', 'moto_server')('a project of CodeBuild with secrets', () => {
  let moto: TestMoto;
  let terraform: TerraformDirectory;

  beforeAll(async () => {
    moto = await startMoto();
    terraform = new TerraformDirectory(moto.env);
    await terraform.use(stack());
    await terraform.apply();
  });
  afterAll(() => moto.stop());

  test('has variables that name values in its state, and a second plan changes nothing', async () => {
    const { stdout } = await terraform.terraform('show', '-json');
    expect(stdout).toContain(`"type":"SECRETS_MANAGER","value":"${SECRET}:token"`);
    expect(stdout).toContain('"type":"PARAMETER_STORE","value":"/prod/orders/flags"');
    expect(await terraform.isUpToDate()).toBe(true);
  });

  test('can be destroyed', async () => {
    await terraform.destroy();
    const { stdout } = await terraform.terraform('state', 'list');
    expect(stdout).toBe('');
  });
});
