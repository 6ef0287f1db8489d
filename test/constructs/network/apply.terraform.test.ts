import { join } from 'node:path';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { TerraformStack } from 'cdktf';
import { AwsAccount, ConsumerRole, RoleTrust, Secret, SecretsEndpoints, SecretsKey } from 'cdktf-aws-secrets';
import { synthesized } from '../../helpers/synth/synthesized';
import { startMoto, type TestMoto } from '../../helpers/terraform/moto';
import { TerraformDirectory } from '../../helpers/terraform/terraform';
import { requireTool } from '../../helpers/tools';

jest.setTimeout(300_000);

const SECURITY = '111111111111';

/** A VPC with endpoints, and a role that reads a secret of another account. */
function stack(): string {
  const stacks = synthesized((app) => {
    const workload = new TerraformStack(app, 'workload');
    AwsAccount.configure(workload, {
      accountId: '222222222222',
      region: 'eu-central-1',
      deploymentRole: 'deploy',
      organizationId: 'o-a1b2c3d4e5',
    });
    const key = SecretsKey.fromKeyArns(workload, 'Key', {
      keyArns: [`arn:aws:kms:eu-central-1:${SECURITY}:key/0a1b2c3d-0000-4000-8000-000000000001`],
    });
    const secret = Secret.fromSecretArn(workload, 'Database', {
      secretArn: `arn:aws:secretsmanager:eu-central-1:${SECURITY}:secret:prod/orders/database-a1B2c3`,
      key,
    });
    secret.grants.read(new ConsumerRole(workload, 'Api', { name: 'orders-api', trust: RoleTrust.lambda() }));
    const vpc = new Vpc(workload, 'Vpc', { cidrBlock: '10.2.0.0/16', enableDnsHostnames: true });
    const subnets = ['a', 'b'].map(
      (zone, index) =>
        new Subnet(workload, `Subnet-${zone}`, {
          vpcId: vpc.id,
          cidrBlock: `10.2.${index}.0/24`,
          availabilityZone: `eu-central-1${zone}`,
        }),
    );
    new SecretsEndpoints(workload, 'Endpoints', {
      vpcId: vpc.id,
      subnetIds: subnets.map(({ id }) => id),
      clients: [{ kind: 'addresses', cidr: '10.2.0.0/16' }],
    });
  });
  return join(stacks, 'workload');
}

requireTool('terraform', 'moto_server')('endpoints of a VPC', () => {
  let moto: TestMoto;
  let terraform: TerraformDirectory;

  beforeAll(async () => {
    moto = await startMoto();
    terraform = new TerraformDirectory(moto.env);
    await terraform.use(stack());
    await terraform.apply();
  });
  afterAll(() => moto.stop());

  test('are made with their group, and are left alone by a second plan', async () => {
    const { stdout } = await terraform.terraform('state', 'list');
    expect(stdout.split('\n').filter((line) => line.startsWith('aws_vpc_endpoint.'))).toHaveLength(4);
    expect(stdout).toContain('aws_vpc_security_group_ingress_rule.');
    expect(await terraform.isUpToDate()).toBe(true);
  });

  test('can be destroyed', async () => {
    await terraform.destroy();
    const { stdout } = await terraform.terraform('state', 'list');
    expect(stdout).toBe('');
  });
});
