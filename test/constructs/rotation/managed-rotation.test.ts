import { DbInstance } from '@cdktf/provider-aws/lib/db-instance';
import { App } from 'cdktf';
import {
  Classification,
  ConsumerRole,
  type ManagedRotationProps,
  Rotation,
  RotationSchedule,
  Secret,
} from '../../../src';
import { refusal } from '../../helpers/synth/refusal';
import { MONTHLY, RotationWorld, rotationStack } from '../../helpers/synth/rotation';
import { resources, type StackJson, statements } from '../../helpers/synth/synth';

const secretArn = (name: string) => `arn:aws:secretsmanager:eu-central-1:111111111111:secret:${name}-aB3dE6`;
const MASTER = secretArn('rds!db-0a1b2c3d');
const REFERENCE = expect.stringMatching(/^\$\{aws_db_instance\.Orders\.master_user_secret\[0]\.secret_arn}$/);

const managed = ({ operations }: RotationWorld, props: Partial<ManagedRotationProps> = {}) =>
  Rotation.managed({
    service: 'rds',
    schedule: MONTHLY,
    classification: Classification.highRisk,
    operations,
    ...props,
  });
const master = (world: RotationWorld, arn = MASTER, props: Partial<ManagedRotationProps> = {}) =>
  Secret.fromSecretArn(world.stack, 'Master', { secretArn: arn, key: world.key, rotation: managed(world, props) });

test.each([
  ['rds', 'rds!db-0a1b2c3d'],
  ['aurora', 'rds!cluster-0a1b2c3d'],
  ['documentdb', 'rds!cluster-0a1b2c3d'],
  ['redshift', 'redshift!orders-admin'],
] as const)('the schedule of a master user of %s is set without a function, after the alarms', (service, name) => {
  const stack = rotationStack((world) => void master(world, secretArn(name), { service }));
  expect(resources(stack, 'aws_secretsmanager_secret_rotation')).toEqual({
    'Master/Rotation': {
      secret_id: secretArn(name),
      rotation_rules: { schedule_expression: 'rate(30 days)', duration: '4h' },
      lifecycle: { prevent_destroy: true },
      depends_on: expect.arrayContaining([
        expect.stringMatching(/^aws_cloudwatch_event_target\.Rotation_Failed_/),
        expect.stringMatching(/^aws_sns_topic_policy\.Rotation_Topic_/),
      ]),
    },
  });
  expect(stack.resource).not.toHaveProperty('aws_lambda_function');
  expect(stack.resource).not.toHaveProperty('aws_secretsmanager_secret');
});

test('a reference to the secret of a database of the same stack is as good as its ARN', () => {
  const stack = rotationStack((world) => {
    const database = new DbInstance(world.stack, 'Orders', {
      instanceClass: 'db.t4g.micro',
      manageMasterUserPassword: true,
    });
    const secret = master(world, database.masterUserSecret.get(0).secretArn);
    const roleArn = 'arn:aws:iam::111111111111:role/orders-api';
    secret.grants.read(ConsumerRole.fromRoleArn(world.stack, 'Api', { roleArn, attachPolicy: true }));
  });
  expect(resources(stack, 'aws_secretsmanager_secret_rotation')['Master/Rotation']?.secret_id).toEqual(REFERENCE);
  const policy = statements(resources(stack, 'aws_iam_role_policy')['Api/Policy/Resource']);
  expect(policy.find(({ Action }) => Action === 'secretsmanager:GetSecretValue')?.Resource).toEqual(REFERENCE);
});

test('an import without a rotation leaves the schedule to others', () => {
  const stack = rotationStack((world) => void Secret.fromSecretArn(world.stack, 'Master', { secretArn: MASTER }));
  expect(stack.resource).not.toHaveProperty('aws_secretsmanager_secret_rotation');
});

test.each<[string, (world: RotationWorld) => unknown, string]>([
  [
    'managed rotation of a secret that is made here',
    (world) => world.secret(managed(world)),
    'security/Database: `rotation` must not be managed for a secret made here, because rds rotates only what it makes: import its secret with Secret.fromSecretArn',
  ],
  [
    'a secret of another service',
    (world) => master(world, secretArn('redshift!orders')),
    "security/Master: `secretArn` must be of a secret named rds!… for rds, got 'redshift!orders'",
  ],
  [
    'a schedule outside the bounds of its class',
    (world) => master(world, MASTER, { schedule: RotationSchedule.days(7) }),
    "security/Master: `schedule` must be 15 to 30 days apart for classification 'high-risk', got up to 7 by 'rate(7 days)'",
  ],
])('throws for %s', (_, build, message) => {
  expect(refusal(() => build(new RotationWorld(new App())))).toBe(message);
});

test('a schedule that is released is forgotten, and not destroyed: that would turn the rotation off', () => {
  const released = (is: boolean) =>
    rotationStack(({ stack: security, operations }) => {
      const schedule = RotationSchedule.days(15);
      const classification = Classification.highRisk;
      const rotation = Rotation.managed({ service: 'rds', schedule, classification, operations, released: is });
      const secretArn = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:rds!db-0a1b2c3d-aB3dE6';
      Secret.fromSecretArn(security, 'Master', { secretArn, rotation });
    });
  const [name] = Object.keys(released(false).resource?.aws_secretsmanager_secret_rotation ?? {});
  const after = released(true) as StackJson & { readonly removed?: unknown };
  expect(after.resource).not.toHaveProperty('aws_secretsmanager_secret_rotation');
  expect(after.removed).toEqual([
    { from: `aws_secretsmanager_secret_rotation.${name}`, lifecycle: { destroy: false } },
  ]);
  expect(released(false)).not.toHaveProperty('removed');
});
