import { App } from 'cdktf';
import {
  Classification,
  type IRotation,
  Rotation,
  RotationSchedule,
  type SecretProps,
  SecretValue,
} from '../../../src';
import { refusal } from '../../helpers/synth/refusal';
import { CODE, RotationWorld, rotationStack } from '../../helpers/synth/rotation';
import { resources } from '../../helpers/synth/synth';

const REASON = 'The provider gives out keys by hand only';
const none = Rotation.none({ reason: REASON, reviewBy: '2027-06-30' });
const standard = Classification.standard;

/** The message with which a secret is refused. */
function refused(rotation: (world: RotationWorld) => IRotation, props: Partial<SecretProps> = {}): string {
  return refusal(() => {
    const world = new RotationWorld(new App());
    world.secret(rotation(world), props);
  });
}

const scheduled = (schedule: RotationSchedule) => (world: RotationWorld) =>
  Rotation.sshKey({ schedule, operations: world.operations, code: CODE });

test('a standard secret goes without rotation for a reason, which its tags carry', () => {
  const stack = rotationStack((world) => void world.secret(none, { classification: standard }));
  expect(resources(stack, 'aws_secretsmanager_secret')['Database/Resource']?.tags).toEqual({
    App: 'orders',
    DataClassification: 'standard',
    DeletionProtection: 'security/aws_secretsmanager_secret.Database_B269D8BB',
    Environment: 'prod',
    Owner: 'team-orders',
    RotationEnabled: 'false',
    RotationReason: REASON,
    RotationReviewBy: '2027-06-30',
    RotationStrategy: 'none',
  });
  for (const type of ['aws_secretsmanager_secret_rotation', 'aws_lambda_function']) {
    expect(stack.resource).not.toHaveProperty(type);
  }
});

test('throws for a high-risk secret without rotation', () => {
  expect(refused(() => none)).toBe(
    "security/Database: `rotation` must not be none for classification 'high-risk': rotate it every 15 to 30 days, or give it a class that may go unrotated",
  );
});

test('throws for a secret of a class of its own without rotation, unless the class says otherwise', () => {
  const props = { name: 'internal', rotationDays: { min: 1, max: 365 }, recoveryWindowDays: 7 };
  expect(refused(() => none, { classification: Classification.of(props) })).toBe(
    "security/Database: `rotation` must not be none for classification 'internal': rotate it every 1 to 365 days, or give it a class that may go unrotated",
  );
  const lenient = Classification.of({ ...props, mayGoUnrotated: true });
  expect(() => rotationStack((world) => void world.secret(none, { classification: lenient }))).not.toThrow();
});

test.each<[string, RotationSchedule, Classification, string]>([
  [
    'an interval above the bounds',
    RotationSchedule.days(31),
    Classification.highRisk,
    "15 to 30 days apart for classification 'high-risk', got up to 31 by 'rate(31 days)'",
  ],
  [
    'an interval below the bounds',
    RotationSchedule.hours(12),
    Classification.highRisk,
    "15 to 30 days apart for classification 'high-risk', got up to 0.5 by 'rate(12 hours)'",
  ],
  [
    'months, of which some have 31 days',
    RotationSchedule.cron('cron(0 3 1 * ? *)'),
    Classification.highRisk,
    "15 to 30 days apart for classification 'high-risk', got up to 31 by 'cron(0 3 1 * ? *)'",
  ],
  [
    'a standard secret that is rotated too seldom',
    RotationSchedule.days(120),
    standard,
    "60 to 90 days apart for classification 'standard', got up to 120 by 'rate(120 days)'",
  ],
])('throws for %s', (_, schedule, classification, message) => {
  expect(refused(scheduled(schedule), { classification })).toBe(`security/Database: \`schedule\` must be ${message}`);
});

test('throws for a secret that says nothing of rotation', () => {
  expect(refused(() => undefined as unknown as IRotation)).toBe(
    'security/Database: `rotation` must be made by Rotation, got none: Rotation.none({ reason, reviewBy }) is a choice too',
  );
});

test.each<[string, { reason: string; reviewBy: string }, string]>([
  [
    'a reason that says nothing',
    { reason: 'no', reviewBy: '2027-06-30' },
    "`reason` must be 10 to 256 letters, digits, spaces or _.:/=+-@, because it becomes a tag, got 'no'",
  ],
  [
    'a reason that cannot be a tag',
    { reason: 'By hand only, alas', reviewBy: '2027-06-30' },
    "`reason` must be 10 to 256 letters, digits, spaces or _.:/=+-@, because it becomes a tag, got 'By hand only, alas'",
  ],
  [
    'a day in another form',
    { reason: REASON, reviewBy: '30.06.2027' },
    "`reviewBy` must be a day in ISO 8601 such as '2027-06-30', got '30.06.2027'",
  ],
  [
    'a day that does not exist',
    { reason: REASON, reviewBy: '2027-06-31' },
    "`reviewBy` must be a day in ISO 8601 such as '2027-06-30', got '2027-06-31'",
  ],
])('throws for %s', (_, props, message) => {
  expect(refused(() => Rotation.none(props), { classification: standard })).toBe(`security/Database: ${message}`);
});

test('a value that is still to be put is not rotated yet, and the tag says so', () => {
  const value = SecretValue.external({ delivered: false });
  const rotation = (world: RotationWorld) => scheduled(RotationSchedule.days(30))(world);
  const stack = rotationStack((world) => void world.secret(rotation(world), { value }));
  expect(stack.resource).not.toHaveProperty('aws_secretsmanager_secret_rotation');
  expect(stack.resource).toHaveProperty('aws_lambda_function');
  expect(resources(stack, 'aws_secretsmanager_secret')['Database/Resource']?.tags).toMatchObject({
    RotationEnabled: 'false',
    RotationStrategy: 'ssh-key',
  });
});

test('throws for a value of which nobody says whether it has been put', () => {
  const value = SecretValue.external();
  expect(refused(scheduled(RotationSchedule.days(30)), { value })).toBe(
    'security/Database: `value` must say whether it is delivered when a secret is rotated, because its function would fail without one: SecretValue.external({ delivered: true }) once the value is put, and false until then',
  );
  expect(() => rotationStack((world) => void world.secret(none, { value, classification: standard }))).not.toThrow();
});

test('throws for a tag that the library sets', () => {
  expect(refused(scheduled(RotationSchedule.days(30)), { tags: { RotationStrategy: 'mine' } })).toBe(
    "security/Database: `tags` must not set 'RotationStrategy': it is set by this library",
  );
});
