import { App } from 'cdktf';
import { Region, Secret, SecretsKey, type SecretsKeyProps } from '../../../src';
import { accountStack, KEY, Organization, SECRET, SECURITY } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { resources, synth } from '../../helpers/synth/synth';

const keys = (props: Partial<SecretsKeyProps> = {}) =>
  synth((app) => new SecretsKey(accountStack(app, 'security', SECURITY), 'Key', { ...KEY, ...props }))('security');
const makeKey = (props: Partial<SecretsKeyProps>) => () =>
  new SecretsKey(accountStack(new App(), 'security', SECURITY), 'Key', { ...KEY, ...props });

test('each Region of the account has a rotated key with an alias', () => {
  const stack = keys();
  const expected = {
    description: 'Secrets of domain commerce in prod',
    enable_key_rotation: true,
    deletion_window_in_days: 30,
    tags: {
      App: 'commerce',
      DataClassification: 'high-risk',
      Environment: 'prod',
      Owner: 'team-orders',
      RotationEnabled: 'true',
    },
    policy: expect.any(String),
  };
  const inRegion = (address: string) => {
    const tags = { ...expected.tags, DeletionProtection: `security/aws_kms_key.${address}` };
    return { ...expected, tags, lifecycle: { prevent_destroy: true } };
  };
  expect(resources(stack, 'aws_kms_key')).toEqual({
    'Key/eu-central-1/Resource': { ...inRegion('Key_eu-central-1_64FA038B'), provider: 'aws' },
    'Key/eu-west-1/Resource': { ...inRegion('Key_eu-west-1_C579C34D'), provider: 'aws.eu_west_1' },
  });
  expect(resources(stack, 'aws_kms_alias')).toEqual({
    'Key/eu-central-1/Alias': {
      provider: 'aws',
      name: 'alias/secrets/prod/commerce',
      target_key_id: expect.stringMatching(/^\$\{aws_kms_key\.Key_eu-central-1_\w+\.arn}$/),
    },
    'Key/eu-west-1/Alias': {
      provider: 'aws.eu_west_1',
      name: 'alias/secrets/prod/commerce',
      target_key_id: expect.stringMatching(/^\$\{aws_kms_key\.Key_eu-west-1_\w+\.arn}$/),
    },
  });
});

test('a key makes no grant, no replica and nothing else', () => {
  expect(Object.keys(keys().resource ?? {}).sort()).toEqual(['aws_kms_alias', 'aws_kms_key']);
});

test('deletion window, rotation and Regions can be chosen', () => {
  const stack = keys({ deletionWindowDays: 7, rotationPeriodDays: 90, regions: ['eu-west-1'] });
  expect(resources(stack, 'aws_kms_key')).toEqual({
    'Key/eu-west-1/Resource': expect.objectContaining({ deletion_window_in_days: 7, rotation_period_in_days: 90 }),
  });
});

test('without deletion protection a key has neither the tag nor the lifecycle rule', () => {
  const key = resources(keys({ deletionProtection: false }), 'aws_kms_key')['Key/eu-west-1/Resource'];
  expect(key).not.toHaveProperty('lifecycle');
  expect(key?.tags).not.toHaveProperty('DeletionProtection');
});

test('an ARN is known in a Region with a key, and a pattern in every Region', () => {
  const key = makeKey({})();
  expect(key.keyArn(Region.of('eu-west-1'))).toMatch(/^\$\{TfToken\[TOKEN\.\d+]}$/);
  expect(key.keyArnPattern(Region.of('eu-west-1'))).toBe('arn:aws:kms:eu-west-1:111111111111:key/*');
});

test.each([
  [{ domain: 'Commerce' }, "`domain` must be 1 to 64 characters of a-z 0-9 -, got 'Commerce'"],
  [{ domain: undefined }, "`domain` must be 1 to 64 characters of a-z 0-9 -, got 'undefined'"],
  [{ environment: 'prod eu' }, "`environment` must be 1 to 64 characters of A-Z a-z 0-9 _ -, got 'prod eu'"],
  [{ owner: undefined }, '`owner` must be 1 to 256 letters, digits, spaces or _.:/=+-@, got undefined'],
  [{ deletionWindowDays: 6 }, '`deletionWindowDays` must be 7 to 30, got 6'],
  [{ deletionWindowDays: 31 }, '`deletionWindowDays` must be 7 to 30, got 31'],
  [{ rotationPeriodDays: 89 }, '`rotationPeriodDays` must be 90 to 2560, got 89'],
  [{ rotationPeriodDays: 2561 }, '`rotationPeriodDays` must be 90 to 2560, got 2561'],
  [{ regions: [] }, '`regions` must name at least one Region'],
  [{ regions: ['eu-west-1', 'eu-west-1'] }, "`regions` must name each Region once, got 'eu-west-1' twice"],
  [{ regions: ['x'] }, "`region` must be an AWS Region, got 'x': use its code, for example 'eu-central-1'"],
  [
    { administrators: ['teams/*'] },
    "`roleArn` must be arn:<partition>:iam::<account>:role/<name> with a path and a name of 1 to 64 characters of A-Z a-z 0-9 _+=,.@-, got 'arn:aws:iam::111111111111:role/teams/*'",
  ],
  [
    { administrators: ['deploy'] },
    '`administrators` must not decrypt, got arn:aws:iam::111111111111:role/deploy, which deploys secrets: name another role',
  ],
] as [Partial<SecretsKeyProps>, string][])('throws for %j', (props, message) => {
  expect(refusal(makeKey(props))).toBe(`security/Key: ${message}`);
});

test('throws for a Region that the account was not configured for', () => {
  expect(refusal(makeKey({ regions: ['eu-central-1', 'eu-north-1'] }))).toBe(
    "security/AwsAccount: `replicaRegions` must include 'eu-north-1' to use it, got eu-central-1, eu-west-1: add it to AwsAccount",
  );
});

test.each([
  [['eu-west-1'], "`regions` must include 'eu-central-1' to encrypt there, got eu-west-1: add it to SecretsKey"],
  [['eu-central-1'], "`regions` must include 'eu-west-1' to encrypt there, got eu-central-1: add it to SecretsKey"],
])('throws for a secret in a Region without a key when there are keys in %j', (regions, message) => {
  const key = makeKey({ regions })();
  expect(refusal(() => new Secret(key.node.scope as SecretsKey, 'Database', { ...SECRET, key }))).toBe(
    `security/Key: ${message}`,
  );
});

test('throws for a grant to a role that manages the key', () => {
  const organization = new Organization(new App());
  const { security } = organization;
  const key = new SecretsKey(security, 'Other', { ...KEY, domain: 'other', administrators: ['keepers'] });
  const secret = new Secret(security, 'Token', { ...SECRET, name: 'prod/orders/token', key });
  const keeper = organization.role('keepers', 'arn:aws:iam::111111111111:role/keepers');
  expect(refusal(() => secret.grants.read(keeper))).toBe(
    'security/Other: `administrators` must not decrypt, got arn:aws:iam::111111111111:role/keepers, which was granted a secret: name another role',
  );
});

test('a secret may use a key of another stack of its account', () => {
  const stack = synth((app) => {
    const { key } = new Organization(app);
    new Secret(accountStack(app, 'more', SECURITY), 'Token', { ...SECRET, name: 'prod/orders/token', key });
  });
  const secret = resources(stack('more'), 'aws_secretsmanager_secret')['Token/Resource'];
  expect(secret?.kms_key_id).toMatch(
    /^\$\{data\.terraform_remote_state\.cross-stack-reference-input-security\.outputs/,
  );
});
