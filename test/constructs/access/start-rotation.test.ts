import { ConsumerRole, RoleTrust, Rotation, RotationFunction, RotationSchedule, SecretValue } from '../../../src';
import { accountStack, SECURITY } from '../../helpers/synth/organization';
import { CODE, MONTHLY, RotationWorld, rotationStack } from '../../helpers/synth/rotation';
import { resources, statements, synth } from '../../helpers/synth/synth';

const users = { kind: 'single' } as const;
const CONDITION = {
  Bool: { 'aws:ViaAWSService': 'true' },
  StringEqualsIfExists: { 'aws:CalledViaLast': 'secretsmanager.amazonaws.com' },
};

/** What a role of an account that administers a secret may do beside calls to Secrets Manager. */
function invoked(rotation: (world: RotationWorld) => Parameters<RotationWorld['secret']>[0], accountId?: string) {
  const stacks = synth((app) => {
    const world = new RotationWorld(app);
    const { grants } = world.secret(rotation(world));
    const stack = accountId === undefined ? world.stack : accountStack(app, 'other', { ...SECURITY, accountId });
    grants.administer(new ConsumerRole(stack, 'Operator', { name: 'operator', trust: RoleTrust.lambda() }));
  });
  const policies = resources(stacks(accountId === undefined ? 'security' : 'other'), 'aws_iam_role_policy');
  const operator = statements(policies['Operator/Policy/Resource']);
  expect(operator.map(({ Action }) => Action)).toContain('secretsmanager:RotateSecret');
  return operator
    .filter(({ Action }) => Action === 'lambda:InvokeFunction')
    .map(({ Resource, Condition, Sid }) => ({ Resource, Condition, Sid: Sid.replace(/[0-9a-f]{8}$/, '') }));
}

const functionArn = (name: string) => `arn:aws:lambda:eu-central-1:111111111111:function:${name}`;
const group = ({ stack, operations }: RotationWorld) =>
  new RotationFunction(stack, 'F', { name: 'rotate-logins', engine: 'postgres', operations, code: CODE });

test.each<[string, Parameters<typeof invoked>[0], string]>([
  [
    'its own function',
    ({ operations }) => Rotation.postgres({ schedule: MONTHLY, users, operations, code: CODE }),
    'rotate-prod-orders-database',
  ],
  [
    'the function of its group',
    (world) => Rotation.inGroup({ function: group(world), engine: 'postgres', schedule: MONTHLY }),
    'rotate-logins',
  ],
  [
    'a function of AWS',
    ({ operations }) =>
      Rotation.awsTemplate({ engine: 'postgres', users, operations, schedule: MONTHLY, stackName: 'orders-login' }),
    'orders-login',
  ],
])('whoever starts the rotation of a secret may invoke %s, through Secrets Manager alone', (_, rotation, name) => {
  expect(invoked(rotation)).toEqual([
    { Sid: 'InvokeRotationOperator', Resource: functionArn(name), Condition: CONDITION },
  ]);
});

test('nobody may invoke the function for anything but administering: not who writes the value', () => {
  const stack = rotationStack((world) => {
    const { operations } = world;
    const secret = world.secret(Rotation.postgres({ schedule: MONTHLY, users, operations, code: CODE }));
    secret.grants.write(new ConsumerRole(world.stack, 'Writer', { name: 'writer', trust: RoleTrust.lambda() }), {
      reason: 'Somebody delivers values by hand',
    });
  });
  expect(JSON.stringify(stack.resource?.aws_iam_role_policy)).not.toContain('lambda:');
});

test('a secret that no function rotates lets nobody invoke any', () => {
  const stack = rotationStack((world) => {
    const none: Parameters<RotationWorld['secret']>[0] = {
      strategy: 'test',
      schedule: RotationSchedule.days(30),
      tags: () => ({}),
      bind: () => undefined,
    };
    const secret = world.secret(none, { value: SecretValue.external() });
    secret.grants.administer(
      new ConsumerRole(world.stack, 'Operator', { name: 'operator', trust: RoleTrust.lambda() }),
    );
  });
  expect(JSON.stringify(stack.resource?.aws_iam_role_policy)).not.toContain('lambda:');
});

test('the function of a secret is not opened to another account', () => {
  const rotation = ({ operations }: RotationWorld) =>
    Rotation.postgres({ schedule: MONTHLY, users, operations, code: CODE });
  expect(invoked(rotation, '222222222222')).toEqual([]);
});
