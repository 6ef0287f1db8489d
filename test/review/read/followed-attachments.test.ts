import { readPlan } from '../../../src/review';
import { planJson } from '../../helpers/review/plan-json';
import { made, type Parts, READ, readers, statement, worldOf } from '../../helpers/review/planned-readers';

const SECRET = made('aws_secretsmanager_secret.db', { name: 'prod/db' });
const role = (name: string, unknown = {}) => made(`aws_iam_role.${name}`, { name }, { unknown });
const policy = (name: string, action: string) =>
  made(`aws_iam_policy.${name}`, { name, policy: statement('Allow', action) });
const READING = policy('reading', READ);
const STORING = policy('storing', 's3:GetObject');
const arn = (name: string) => [`aws_iam_policy.${name}.arn`, `aws_iam_policy.${name}`];
const name = (of: string) => [`aws_iam_role.${of}.id`, `aws_iam_role.${of}`];
const EACH = ['each.value'];

/** An instance of an attachment, of which is not known what has references. */
const attached = (key: string, after: object, references: Parts['references'], forEach: readonly string[]) =>
  made(`aws_iam_role_policy_attachment.this["${key}"]`, after, { references, forEach });

describe('a managed policy that for_each hands on', () => {
  const toApp = (forEach: readonly string[], ...keys: readonly string[]) =>
    keys.map((key) => attached(key, { role: 'app' }, { policy_arn: EACH }, forEach));
  const BOTH = [...arn('reading'), ...arn('storing')];

  test('is each of those in a map that is written out, where there is an instance for each', () => {
    const world = (...keys: readonly string[]) =>
      readers(worldOf([SECRET, role('app'), READING, STORING, ...toApp(BOTH, ...keys)]));
    expect(world('a', 'b')).toEqual(['role/app allowed']);
    expect(world('a')).toEqual([
      'role/app not-proven aws_iam_role_policy_attachment.this has reading or storing as its policy_arn: which is not known before the apply',
    ]);
  });

  test('of a local value is one that the plan makes', () => {
    const world = (...policies: readonly ReturnType<typeof policy>[]) =>
      readers(worldOf([SECRET, role('app'), ...policies, ...toApp(['local.policies'], 'a')]));
    expect(world(READING)).toEqual(['role/app allowed']);
    expect(world(STORING, policy('queueing', 'sqs:*'))).toEqual([]);
    expect(world(READING, STORING)).toEqual([
      'role/app not-proven aws_iam_role_policy_attachment.this has reading or storing as its policy_arn: which is not known before the apply',
    ]);
  });

  test.each([
    ['the outputs of a template', made('aws_cloudformation_stack.x', { name: 'x' })],
    ['a resource of another provider', made('terraform_data.x', {})],
    ['data that is read later', { ...made('data.aws_iam_policies.x', {}), actions: ['read'] }],
    ['a random text, of which an ARN may be formed', made('random_pet.x', {})],
    ['the account of an ARN', made('aws_organizations_account.x', { name: 'x' })],
    ['what a resource of another provider gives anew', made('terraform_data.x', {}, { unknown: { id: false } })],
  ])('of a local value may be any where the plan has %s', (_, source) => {
    const world = worldOf([SECRET, role('app'), STORING, source, ...toApp(['local.policies'], 'a')]);
    expect(readers(world)).toEqual([expect.stringMatching(/^role\/app not-proven /)]);
  });

  test.each([
    ['a password', made('random_password.x', {})],
    ['a random text that is there', made('random_pet.x', {}, { unknown: { id: false, arn: false } })],
    ['a key that AWS chooses', made('aws_ebs_volume.x', {}, { unknown: { kms_key_id: true } })],
  ])('of a local value is one that the plan makes beside %s', (_, source) => {
    const world = worldOf([SECRET, role('app'), STORING, source, ...toApp(['local.policies'], 'a')]);
    expect(readers(world)).toEqual([]);
  });

  test('is the one of the same key where it is taken from the instances of one resource', () => {
    const of = (key: string, action: string) =>
      made(`aws_iam_policy.this["${key}"]`, { name: key, policy: statement('Allow', action) });
    const world = worldOf([
      SECRET,
      ...[role('a'), role('b'), of('a', READ), of('b', 's3:GetObject')],
      ...['a', 'b'].map((key) => attached(key, { role: key }, { policy_arn: EACH }, ['aws_iam_policy.this'])),
    ]);
    // Only the instance is taken: the value must have its ARN.
    expect(readers(world)).toEqual(['role/a allowed']);
  });
});

describe('a role that for_each hands on', () => {
  test('has what is attached to it, and no other role has', () => {
    const world = worldOf([
      ...[SECRET, READING, role('a'), role('b'), role('c')],
      attached('x', {}, { role: EACH, policy_arn: arn('reading') }, name('b')),
    ]);
    expect(readers(world)).toEqual(['role/b allowed']);
  });

  test('is each of those in a map, where there is an instance for each', () => {
    const forEach = [...name('a'), ...name('b')];
    const world = (...keys: readonly string[]) =>
      readers(
        worldOf([
          ...[SECRET, READING, role('a'), role('b'), role('c')],
          ...keys.map((key) => attached(key, {}, { role: EACH, policy_arn: arn('reading') }, forEach)),
        ]),
      );
    expect(world('x', 'y')).toEqual(['role/a allowed', 'role/b allowed']);
    const why = 'aws_iam_role_policy_attachment.this has a or b as its role: which is not known before the apply';
    expect(world('x')).toEqual([`role/a not-proven ${why}`, `role/b not-proven ${why}`]);
  });

  test('is followed through what attaches something to it', () => {
    const through = ['aws_iam_role_policy_attachment.this["x"].role', 'aws_iam_role_policy_attachment.this["x"]'];
    const world = worldOf([
      ...[SECRET, STORING, role('a'), role('b')],
      attached('x', {}, { role: name('b'), policy_arn: arn('storing') }, []),
      made('aws_iam_role_policy.read', { policy: statement('Allow', READ) }, { references: { role: through } }),
    ]);
    expect(readers(world)).toEqual(['role/b allowed']);
  });
});

describe('the secret of a policy', () => {
  const POLICY = statement('Allow', READ, { Principal: { AWS: 'arn:aws:iam::111111111111:role/app' } });
  const version = made(
    'aws_secretsmanager_secret_version.db',
    {},
    { references: { secret_id: ['aws_secretsmanager_secret.db.id', 'aws_secretsmanager_secret.db'] } },
  );
  const rotation = made(
    'aws_secretsmanager_secret_rotation.db',
    {},
    {
      references: {
        secret_id: ['aws_secretsmanager_secret_version.db.secret_id', 'aws_secretsmanager_secret_version.db'],
      },
    },
  );

  test.each([
    'aws_secretsmanager_secret_version.db.secret_id',
    'aws_secretsmanager_secret_version.db.arn',
    'aws_secretsmanager_secret_rotation.db.secret_id',
    'aws_secretsmanager_secret_rotation.db.id',
  ])('is followed through %s', (reference) => {
    const references = { secret_arn: [reference, reference.replace(/\.\w+$/, '')] };
    const world = worldOf([
      ...[SECRET, made('aws_secretsmanager_secret.other', { name: 'other' }), version, rotation, role('app')],
      made('aws_secretsmanager_secret_policy.db', { policy: POLICY }, { references }),
    ]);
    expect(readers(world)).toEqual(['role/app allowed']);
    expect(readers(world, 'other')).toEqual([]);
  });

  test('of a local value may be any that the plan makes, and none that is there', () => {
    const there = {
      ...made('aws_secretsmanager_secret.there', { name: 'there', id: 'x', arn: 'x' }),
      actions: ['no-op'],
      unknown: {},
    };
    const world = worldOf([
      ...[SECRET, there, role('app')],
      made('aws_secretsmanager_secret_policy.db', { policy: POLICY }, { references: { secret_arn: ['local.arn'] } }),
    ]);
    expect(readers(world)).toEqual(['role/app allowed']);
    expect(readers(world, 'there')).toEqual([]);
  });
});

test('a policy is the output of the instance of a module that has the key, or of each in a list of all', () => {
  const instances = ['read', 'store'].map((key) => ({
    ...{ address: `module.pol["${key}"].aws_iam_policy.this`, module_address: `module.pol["${key}"]` },
    ...{ mode: 'managed' as const, type: 'aws_iam_policy', name: 'this' },
    change: {
      actions: ['create'],
      before: null,
      after: { name: key, policy: statement('Allow', key === 'read' ? READ : 's3:GetObject') },
      after_unknown: { id: true, arn: true },
    },
  }));
  const output = { arn: { expression: { references: ['aws_iam_policy.this.arn', 'aws_iam_policy.this'] } } };
  const module = {
    resources: [{ mode: 'managed' as const, type: 'aws_iam_policy', name: 'this', provider_config_key: 'aws' }],
    outputs: output,
  };
  const world = (references: readonly string[], ...keys: readonly string[]) => {
    const attachments = keys.map((key) => attached(key, { role: 'app' }, { policy_arn: references }, ['module.pol']));
    const plan = planJson([SECRET, role('app'), ...attachments]);
    const root_module = { ...plan.configuration?.root_module, module_calls: { pol: { module } } };
    return readPlan(
      {
        ...plan,
        resource_changes: [...(plan.resource_changes ?? []), ...instances],
        configuration: { ...plan.configuration, root_module },
      },
      { environment: 'prod' },
    ).after;
  };
  expect(readers(world(['each.value.arn', 'each.value'], 'read'))).toEqual(['role/app allowed']);
  expect(readers(world(['each.value.arn', 'each.value'], 'store'))).toEqual([]);
  expect(readers(world(['module.pol', 'each.key'], 'read'))).toEqual(['role/app allowed']);
  expect(readers(world(['module.pol'], 'x', 'y'))).toEqual(['role/app allowed']);
});
