import {
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetResourcePolicyCommand,
  RemoveRegionsFromReplicationCommand,
  RestoreSecretCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { SecretsmanagerSecretRotation } from '@cdktf/provider-aws/lib/secretsmanager-secret-rotation';
import { TerraformResource, type TerraformStack } from 'cdktf';
import { type ProtectedStackOptions, protectedStack } from '../helpers/synth/protected-stack';
import { secretsManagerIn } from '../helpers/terraform/aws';
import { startMoto, type TestMoto } from '../helpers/terraform/moto';
import { TerraformDirectory } from '../helpers/terraform/terraform';
import { requireTool } from '../helpers/tools';

jest.setTimeout(600_000);

const REMEDY =
  ': declare it again, for example by updating a stale branch, or to remove it declare it with deletionProtection: false, deploy, and only then remove the code (see docs/removing.md)';
const DATABASE = { database: 'database' };
const BOTH = { ...DATABASE, token: 'token' };
const MOVED = { ...DATABASE, login: 'token' };

requireTool('terraform', 'moto_server')('what is protected from deletion', () => {
  let moto: TestMoto;
  let terraform: TerraformDirectory;
  let client: SecretsManagerClient;

  /** What Terraform answers, on one line and without the frame of its messages. */
  async function refused(command: 'plan' | 'apply', options: ProtectedStackOptions): Promise<string> {
    await terraform.use(protectedStack(options));
    const error = await terraform[command]().then(
      () => new Error('the stack was expected to be refused'),
      (reason: Error) => reason,
    );
    return error.message.replaceAll(/[\s│]+/g, ' ');
  }

  const arn = async (name: string) =>
    (await client.send(new DescribeSecretCommand({ SecretId: `prod/orders/${name}` }))).ARN as string;

  beforeAll(async () => {
    moto = await startMoto();
    client = await secretsManagerIn(moto.endpoint, '111111111111', 'eu-central-1');
    terraform = new TerraformDirectory(moto.env);
    await terraform.use(protectedStack({ secrets: DATABASE }));
    await terraform.apply();
  });
  afterAll(() => moto.stop());

  test('does not hinder a secret that is added', async () => {
    await terraform.use(protectedStack({ secrets: BOTH, change: rotateToken }));
    await terraform.apply();
    expect(await terraform.isUpToDate()).toBe(true);
  });

  test('is not destroyed, nor anything around it, when its code is removed', async () => {
    const state = terraform.state();
    const message = await refused('apply', { secrets: DATABASE });
    const token = `prod-security/aws_secretsmanager_secret.token_EC62706D (${await arn('token')})`;
    expect(message).toContain(
      `\`deletionProtection\` must be lifted before the code of a secret is removed, got no code for ${token}${REMEDY}`,
    );
    expect(terraform.state()).toBe(state);
    const described = await client.send(new DescribeSecretCommand({ SecretId: 'prod/orders/token' }));
    expect(described).not.toHaveProperty('DeletedDate');
    expect(described.RotationEnabled).toBe(true);
    expect(described.ReplicationStatus?.map(({ Region }) => Region)).toEqual(['eu-west-1']);
    const replica = await secretsManagerIn(moto.endpoint, '111111111111', 'eu-west-1');
    await expect(replica.send(new DescribeSecretCommand({ SecretId: 'prod/orders/token' }))).resolves.toBeDefined();
    const policy = await client.send(new GetResourcePolicyCommand({ SecretId: 'prod/orders/token' }));
    expect(policy.ResourcePolicy).toContain('DenyInsecureTransport');
  });

  test('stays with the last secret and the last key of the stack', async () => {
    const message = await refused('plan', { key: false });
    const addresses = ['secret.database_', 'secret.token_', 'key.Key_eu-central-1_', 'key.Key_eu-west-1_'];
    for (const address of addresses) expect(message).toContain(address);
    expect(message.match(/must be lifted before the code of a key is removed/g)).toHaveLength(2);
  });

  test('is not destroyed together with its stack either, when its code is removed before', async () => {
    const state = terraform.state();
    await terraform.use(protectedStack({ key: false }));
    const error = await terraform.destroy().then(String, (reason: Error) => reason.message);
    const message = error.replaceAll(/[\s│]+/g, ' ');
    expect(message).toContain('Invalid value for "v" parameter: cannot convert');
    for (const kind of ['secret', 'key']) {
      expect(message).toContain(
        `must be lifted before the code of a ${kind} is removed, got no code for prod-security/aws_`,
      );
    }
    expect(message).toContain(`(${await arn('database')})`);
    expect(message).toContain(REMEDY);
    expect(terraform.state()).toBe(state);
  });

  test('is not destroyed when its construct gets another path, unless Terraform is told of the move', async () => {
    const old = 'aws_secretsmanager_secret.token_EC62706D';
    expect(await refused('plan', { secrets: MOVED })).toContain(`got no code for prod-security/${old}`);
    const change = (stack: TerraformStack) => resourceOf(stack, 'login').moveFromId(old);
    await terraform.use(protectedStack({ secrets: MOVED, change }));
    expect((await terraform.plan()).text).toContain(`(moved from ${old})`);
  });

  test('is not replaced by a secret of another name', async () => {
    const message = await refused('plan', { secrets: { ...DATABASE, token: 'renamed' } });
    expect(message).toContain('Instance cannot be destroyed');
  });

  test('is not destroyed together with its stack', async () => {
    await terraform.use(protectedStack({ secrets: BOTH }));
    await expect(terraform.destroy()).rejects.toThrow('Instance cannot be destroyed');
  });

  test('can be removed when it is scheduled for deletion already', async () => {
    const SecretId = 'prod/orders/token';
    await client.send(new RemoveRegionsFromReplicationCommand({ SecretId, RemoveReplicaRegions: ['eu-west-1'] }));
    await client.send(new DeleteSecretCommand({ SecretId }));
    await terraform.use(protectedStack({ secrets: DATABASE }));
    await terraform.apply();
    expect(await terraform.isUpToDate()).toBe(true);
    await client.send(new RestoreSecretCommand({ SecretId }));
    expect(await refused('plan', { secrets: DATABASE })).toContain('token_EC62706D');
    await client.send(new DeleteSecretCommand({ SecretId }));
  });

  test('can be removed on purpose, in two steps, and with it the whole stack', async () => {
    await terraform.use(protectedStack({ secrets: DATABASE, deletionProtection: false }));
    await terraform.apply();
    await terraform.use(protectedStack({ key: false }));
    await terraform.apply();
    const described = await client.send(new DescribeSecretCommand({ SecretId: 'prod/orders/database' }));
    expect(described.DeletedDate).toBeInstanceOf(Date);
    await terraform.destroy();
    expect(JSON.parse(terraform.state()).resources).toEqual([]);
  });
});

/** A schedule alone: nothing in these tests calls the function. */
function rotateToken(stack: TerraformStack): void {
  new SecretsmanagerSecretRotation(stack, 'TokenRotation', {
    secretId: resourceOf(stack, 'token').getStringAttribute('arn'),
    rotationLambdaArn: 'arn:aws:lambda:eu-central-1:111111111111:function:rotate-token',
    rotationRules: { automaticallyAfterDays: 30 },
  });
}

function resourceOf(stack: TerraformStack, id: string): TerraformResource {
  const resource = stack.node.findChild(id).node.findChild('Resource');
  if (!TerraformResource.isTerraformResource(resource)) throw new Error(`'${id}' must be a resource`);
  return resource;
}
