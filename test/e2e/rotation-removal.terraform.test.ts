import { join } from 'node:path';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { Classification, Rotation, RotationSchedule, SecretsEndpoints } from '../../src';
import { CODE, RotationWorld } from '../helpers/synth/rotation';
import { synthesized } from '../helpers/synth/synthesized';
import { startMoto, type TestMoto } from '../helpers/terraform/moto';
import { TerraformDirectory } from '../helpers/terraform/terraform';
import { requireTool } from '../helpers/tools';

jest.setTimeout(300_000);

const ORGANIZATION = { organizationId: 'o-a1b2c3d4e5' };
const NONE = Rotation.none({ reason: 'The test takes its function away', reviewBy: '2027-06-30' });

/** A secret in a network of its own, rotated from there or no more. */
function stack(rotated: boolean): string {
  const stacks = synthesized((app) => {
    const world = new RotationWorld(app, ORGANIZATION);
    const vpc = new Vpc(world.stack, 'Vpc', { cidrBlock: '10.2.0.0/16', enableDnsHostnames: true });
    const subnet = new Subnet(world.stack, 'Subnet', { vpcId: vpc.id, cidrBlock: '10.2.0.0/24' });
    const place = { vpcId: vpc.id, subnetIds: [subnet.id] };
    const access = { kind: 'organization', reason: 'Nothing is granted once the function is gone' } as const;
    const endpoints = new SecretsEndpoints(world.stack, 'Endpoints', { ...place, access, services: [] });
    const rotation = rotated ? inNetwork(world, place, endpoints) : NONE;
    world.secret(rotation, { classification: Classification.standard, deletionProtection: false });
  });
  return join(stacks, 'security');
}

function inNetwork({ operations }: RotationWorld, place: { vpcId: string; subnetIds: string[] }, to: SecretsEndpoints) {
  return Rotation.postgres({
    schedule: RotationSchedule.days(60, { windowHours: 4 }),
    users: { kind: 'single' },
    operations,
    code: CODE,
    network: {
      ...place,
      systems: [{ kind: 'addresses', cidr: '10.3.0.0/16', port: 5432 }],
      endpoints: [{ kind: 'security-group', id: to.securityGroupId, port: 443 }],
    },
  });
}

/** Where a text of Terraform says of each address, in the order of the words. */
function order(output: string, said: RegExp, types: readonly string[]): readonly string[] {
  const addresses = output.split('\n').flatMap((line) => (said.test(line) ? [line.split(/[.:]/)[0] as string] : []));
  return addresses.filter((type) => types.includes(type));
}

requireTool('terraform', 'moto_server')('a function in a network', () => {
  let moto: TestMoto;
  let terraform: TerraformDirectory;
  const types = [
    'aws_secretsmanager_secret_rotation',
    'aws_lambda_function',
    'aws_security_group',
    'aws_iam_role_policy',
    'aws_iam_role',
  ];

  beforeAll(async () => {
    moto = await startMoto();
    terraform = await new TerraformDirectory(moto.env).use(stack(true));
  });
  afterAll(() => moto.stop());

  test('is made before its rotation, and after its endpoint', async () => {
    const made = await terraform.apply();
    const endpoint = order(made, /Creation complete/, ['aws_vpc_endpoint', 'aws_secretsmanager_secret_rotation']);
    expect(endpoint).toEqual(['aws_vpc_endpoint', 'aws_secretsmanager_secret_rotation']);
    const role = ['aws_iam_role', 'aws_iam_role_policy', 'aws_lambda_function', 'aws_secretsmanager_secret_rotation'];
    expect(order(made, /Creation complete/, role)).toEqual(role);
    expect(await terraform.isUpToDate()).toBe(true);
  });

  test('goes after its rotation, and before its group and its role, when it alone is removed', async () => {
    await terraform.use(stack(false));
    const removed = await terraform.apply();
    expect(order(removed, /Destruction complete/, types)).toEqual(types);
    expect(order(removed, /Destroying\.\.\./, types)).toEqual(types);
    expect(await terraform.isUpToDate()).toBe(true);
  });
});
