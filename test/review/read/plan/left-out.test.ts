import { readPlan, type World } from '../../../../src/review';
import { checkRules } from '../../../../src/review/rules/check/check-rules';
import { type PlannedResource, planJson } from '../../../helpers/review/plan-json';

const SECRET: PlannedResource = {
  address: 'aws_secretsmanager_secret.db',
  actions: ['create'],
  before: null,
  after: { name: 'prod/app/db' },
  unknown: { arn: true, id: true, policy: true },
};

function read(resources: readonly PlannedResource[], variables: Readonly<Record<string, unknown>> = {}): World {
  const planned = Object.entries(variables).map(([name, value]) => [name, { value }]);
  return readPlan(planJson(resources, { variables: Object.fromEntries(planned) }), { environment: 'prod' }).after;
}

function findings(world: World, rule: string): readonly string[] {
  return checkRules(world, () => undefined, '2026-11-22')
    .map(({ finding }) => finding)
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message);
}

describe('a value that a plan knows to be null', () => {
  const made = (address: string, parts: Omit<PlannedResource, 'address'>) => [
    { address, actions: ['create'], before: null, ...parts },
  ];

  test.each([
    [
      'secret-value-in-state',
      'aws_secretsmanager_secret_version.v',
      { secret_string: null, secret_string_wo: null, secret_string_wo_version: 1 },
      {},
      { secret_string: ['var.value'], secret_string_wo: ['ephemeral.random_password.db.result'] },
    ],
    [
      'database-password-in-state',
      'aws_db_instance.db',
      { password: null, manage_master_user_password: true },
      {},
      { password: ['var.manage', 'var.password'] },
    ],
    [
      'parameter-value-in-state',
      'aws_ssm_parameter.p',
      { name: '/p', type: 'SecureString', value_wo: null, value_wo_version: 1 },
      // The provider computes the value, also where a write-only one stands in its place.
      { value: true, arn: true },
      { value: ['each.value.value', 'each.value'], value_wo: ['each.value.value_wo', 'each.value'] },
    ],
  ])('is none for %s', (rule, address, after, unknown, references) => {
    expect(findings(read(made(address, { after, unknown, references })), rule)).toEqual([]);
  });

  test('is none where the provider keeps an empty text of it', () => {
    const after = { secret_string: '', secret_string_wo_version: 1 };
    const version = {
      address: 'aws_secretsmanager_secret_version.v',
      after,
      references: { secret_string: ['var.value'] },
    };
    expect(findings(read([version]), 'secret-value-in-state')).toEqual([]);
  });

  test('is one where it is given, and where it is not known yet', () => {
    const version = (after: object, unknown = {}) =>
      made('aws_secretsmanager_secret_version.v', { after, unknown, references: { secret_string: ['var.value'] } });
    const message =
      "'aws_secretsmanager_secret_version.v' must not pass a value through the state, but sets secret_string";
    expect(findings(read(version({ secret_string: 'x' })), 'secret-value-in-state')).toEqual([message]);
    expect(findings(read(version({}, { secret_string: true })), 'secret-value-in-state')).toEqual([message]);
  });
});

describe('a policy that is not known yet', () => {
  const policyOf = (references: readonly string[], variables: object, parts: Partial<PlannedResource> = {}) => {
    const secret = { ...SECRET, references: { policy: references }, ...parts };
    const [found] = read([secret], variables as Readonly<Record<string, unknown>>).secrets;
    return found?.policy === undefined ? 'none' : (found.policy.opaque ?? 'known');
  };
  const OPEN = /^prod:aws_secretsmanager_secret\.db.*\.policy is not known before the apply/;

  test('is none where its variable says null', () => {
    expect(policyOf(['var.policy'], { policy: null })).toBe('none');
    expect(policyOf(['var.secret.policy', 'var.secret'], { secret: { name: 'db' } })).toBe('none');
    expect(policyOf(['var.create', 'var.policy'], { create: true, policy: null })).toBe('none');
    expect(policyOf(['var.create'], { create: false })).toBe('none');
  });

  test('is none where the value of its instance says nothing of it', () => {
    const parts = { address: 'aws_secretsmanager_secret.db["a"]', forEach: ['var.secrets'] };
    expect(policyOf(['each.value'], { secrets: { a: { name: 'a' } } }, parts)).toBe('none');
    expect(policyOf(['each.value'], { secrets: { a: { policy: null } } }, parts)).toBe('none');
    expect(policyOf(['each.value'], { secrets: { a: { policy: '{}' } } }, parts)).toMatch(OPEN);
    expect(policyOf(['each.value'], { secrets: { b: {} } }, parts)).toMatch(OPEN);
  });

  test.each<[string, readonly string[], object]>([
    ['refers to what no plan tells', ['local.policy'], {}],
    ['refers to a resource too', ['var.policy', 'aws_iam_role.app.arn', 'aws_iam_role.app'], { policy: null }],
    // A function such as timestamp() gives what is known at the apply alone.
    ['refers to a condition that holds', ['var.create'], { create: true }],
    ['refers to a variable without a value', ['var.policy'], {}],
  ])('stays so where it %s', (_, references, variables) => {
    expect(policyOf(references, variables)).toMatch(OPEN);
  });

  test('of a sensitive variable is told by nothing but null', () => {
    const plan = planJson([{ ...SECRET, references: { policy: ['var.secret.policy', 'var.secret'] } }], {
      variables: { secret: { value: {} } },
    });
    const configuration = {
      ...plan.configuration,
      root_module: { ...plan.configuration?.root_module, variables: { secret: { sensitive: true } } },
    };
    const [secret] = readPlan({ ...plan, configuration }, { environment: 'prod' }).after.secrets;
    expect(secret?.policy?.opaque).toMatch(OPEN);
  });
});

test('a parameter without a key is under the one of AWS, also before it exists', () => {
  const parameter = {
    address: 'aws_ssm_parameter.p',
    actions: ['create'],
    before: null,
    after: { name: '/p', type: 'SecureString' },
    unknown: { arn: true, key_id: true },
  };
  const keyOf = (references = {}, variables = {}) =>
    read([{ ...parameter, references }], variables).parameters.map(({ encryptedBy }) => encryptedBy?.kind);
  expect(keyOf()).toEqual(['aws-managed']);
  expect(keyOf({ key_id: ['var.key'] }, { key: null })).toEqual(['aws-managed']);
  expect(keyOf({ key_id: ['local.key'] })).toEqual(['outside']);
});

describe('a replica that is not known yet', () => {
  const replica = (block: object, variables = {}) => {
    const plan = planJson(
      [{ ...SECRET, after: { name: 'prod/app/db', replica: [{ region: 'eu-west-1' }] } }].map((secret) => ({
        ...secret,
        unknown: { ...secret.unknown, replica: [{ kms_key_id: true, status: true }] },
      })),
      { variables },
    );
    const resources = plan.configuration?.root_module?.resources?.map((resource) => ({
      ...resource,
      expressions: { replica: [block] },
    }));
    const configuration = { ...plan.configuration, root_module: { resources } };
    return readPlan({ ...plan, configuration }, { environment: 'prod' }).after;
  };
  const REGION = { region: { constant_value: 'eu-west-1' } };
  const MESSAGE =
    "'prod/app/db' must be encrypted with a customer managed key in eu-west-1 too, but is under aws/secretsmanager there";

  test('is under the key of AWS where its block names none', () => {
    expect(findings(replica(REGION), 'replica-customer-key')).toEqual([MESSAGE]);
  });

  test('is not where its block names one, or is made dynamically', () => {
    const named = replica({ ...REGION, kms_key_id: { references: ['aws_kms_key.west.arn', 'aws_kms_key.west'] } });
    expect(findings(named, 'replica-customer-key')).toEqual([]);
    expect(named.secrets.map(({ encryptedBy }) => encryptedBy.kind)).toEqual(['aws-managed', 'outside']);
    const dynamic = replica({});
    expect(dynamic.secrets.map(({ encryptedBy }) => encryptedBy.kind)).toEqual(['aws-managed', 'outside']);
  });
});
