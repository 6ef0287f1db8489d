import { protectedStack } from '../helpers/synth/protected-stack';
import { CdktfProject } from '../helpers/terraform/cdktf-project';
import { startMoto, type TestMoto } from '../helpers/terraform/moto';
import { requireTool } from '../helpers/tools';

jest.setTimeout(600_000);

requireTool('terraform', 'moto_server')('what is protected from deletion, with cdktf', () => {
  let moto: TestMoto;
  let project: CdktfProject;

  beforeAll(async () => {
    moto = await startMoto();
    project = new CdktfProject(moto.env);
    const deployed = await project.cdktf(protectedStack({ secrets: { database: 'database' } }), ...DEPLOY);
    expect(deployed.exitCode).toBe(0);
  });
  afterAll(() => moto.stop());

  test('fails `diff` with the whole reason when its code is removed', async () => {
    const { exitCode, stdout } = await project.cdktf(protectedStack(), 'diff');
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      '`deletionProtection` must be lifted before the code of a secret is removed, got no code for prod-security/aws_secretsmanager_secret.database_EBDE4557 (arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-',
    );
  });

  test('fails `deploy`, which names the guard, and destroys nothing', async () => {
    const state = project.state();
    const { exitCode, stdout } = await project.cdktf(protectedStack(), ...DEPLOY);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Error: Resource postcondition failed');
    expect(stdout).toContain('(AwsAccount/DeletionGuard/eu-central-1/Secrets)');
    expect(project.state()).toBe(state);
  });
});

const DEPLOY = ['deploy', '--auto-approve'];
