import { showHoles } from '../../../src/iam';
import { AccessQueries, readPlan, verdictText, type World } from '../../../src/review';
import type { PlanJson } from '../../../src/review/read/plan/plan-json';
import { type PlannedResource, planJson } from '../../helpers/review/plan-json';

const REGION = { region: { constant_value: 'eu-central-1' } };
const FOREIGN = '222222222222';
const allow = (principal: string | undefined, action: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', ...(principal && { Principal: { AWS: principal } }), Action: action, Resource: '*' },
    ],
  });
const made = (address: string, after: object, unknown: object = { arn: true, id: true }): PlannedResource => ({
  address,
  actions: ['create'],
  before: null,
  after,
  unknown,
});

/** A secret whose policy names a role, in the first provider, and the role `app` in the one of this key. */
function read(
  providers: PlanJson['configuration'],
  role: string,
  principal = `arn:aws:iam::${FOREIGN}:role/app`,
): World {
  const plan = planJson([
    made('aws_secretsmanager_secret.db', { name: 'prod/db' }),
    made(
      'aws_secretsmanager_secret_policy.db',
      { secret_arn: 'prod/db', policy: allow(principal, 'secretsmanager:GetSecretValue') },
      {},
    ),
    made('aws_iam_role.app', { name: 'app' }),
  ]);
  const resources = plan.configuration?.root_module?.resources?.map((resource) => ({
    ...resource,
    provider_config_key: resource.type === 'aws_iam_role' ? role : 'aws',
  }));
  const configuration = { ...providers, root_module: { resources } };
  return readPlan({ ...plan, configuration }, { environment: 'prod' }).after;
}

const provider = (parts: object = {}) => ({ expressions: { ...REGION, ...parts } });
const readers = (world: World) =>
  new AccessQueries(world)
    .readers()
    .filter(({ subject }) => subject.kind === 'declared')
    .map(({ answer }) => `${answer.verdict} ${verdictText(answer)}`.trim());
const accounts = (world: World) => new Set([...world.secrets, ...world.principals].map(({ account }) => account)).size;

describe('providers that say no account', () => {
  const ALIKE = { provider_config: { aws: provider(), 'aws.west': provider({ alias: { constant_value: 'west' } }) } };
  const APART = { provider_config: { aws: provider(), 'aws.shop': provider({ profile: { constant_value: 'shop' } }) } };

  test('and differ in alias or Region alone share one', () => {
    expect(accounts(read(ALIKE, 'aws.west'))).toBe(1);
    expect(readers(read(ALIKE, 'aws.west', '*'))).toEqual(['allowed']);
  });

  test('may be in any account that a policy names', () => {
    expect(readers(read(ALIKE, 'aws'))).toEqual([
      'not-proven whether arn:aws:iam::222222222222:role/app is arn:aws:iam::<account of prod>:role/app: give --account prod=<twelve digits>',
    ]);
  });

  test('and take their credentials elsewhere may be in one account, or in two', () => {
    const world = read(APART, 'aws.shop', '*');
    expect(accounts(world)).toBe(2);
    const [reader] = readers(world);
    expect(reader).toContain('not-proven');
    expect(reader).toMatch(/: give --account prod\/aws=<twelve digits> --account prod\/aws\.shop=<twelve digits>$/);
  });
});

describe('the account of a provider that does not say it', () => {
  const caller = (account_id: string) => ({
    prior_state: {
      values: {
        root_module: {
          resources: [{ mode: 'data' as const, type: 'aws_caller_identity', name: 'me', values: { account_id } }],
        },
      },
    },
  });
  const silent = { provider_config: { aws: provider() } };

  function accountOf(parts: Partial<PlanJson>): readonly string[] {
    const plan = planJson([made('aws_secretsmanager_secret.db', { name: 'prod/db' })], parts);
    const configuration = { ...plan.configuration, ...silent };
    return readPlan({ ...plan, configuration }, { environment: 'prod' }).after.secrets.map(({ account }) => account);
  }

  test('is that of the caller, whom the plan asked', () => {
    expect(accountOf(caller(FOREIGN))).toEqual([FOREIGN]);
  });

  test('is that of what is there already', () => {
    const values = { arn: `arn:aws:iam::${FOREIGN}:role/old` };
    const resources = [{ mode: 'managed' as const, type: 'aws_iam_role', name: 'old', values }];
    expect(accountOf({ prior_state: { values: { root_module: { resources } } } })).toEqual([FOREIGN]);
    const shared = { ...values, arn: 'arn:aws:ec2:eu-central-1:333333333333:subnet/subnet-1' };
    const both = [...resources, { mode: 'managed' as const, type: 'aws_subnet', name: 'x', values: shared }];
    const [unknown] = accountOf({ prior_state: { values: { root_module: { resources: both } } } });
    expect(showHoles(unknown ?? '')).toBe('<account of prod>');
  });
});

test('arguments of a provider that refer to one variable have its value', () => {
  const plan = planJson([made('aws_secretsmanager_secret.db', { name: 'prod/db' })], {
    variables: { region: { value: 'eu-west-1' }, account: { value: FOREIGN } },
  });
  const expressions = {
    region: { references: ['var.region'] },
    allowed_account_ids: { references: ['var.account'] },
  };
  const configuration = { ...plan.configuration, provider_config: { aws: { expressions } } };
  const [secret] = readPlan({ ...plan, configuration }, { environment: 'prod' }).after.secrets;
  expect(secret).toMatchObject({ account: FOREIGN, region: 'eu-west-1' });
});

test('arguments of a provider of a module refer to the variables of that module', () => {
  const plan = planJson([made('aws_secretsmanager_secret.db', { name: 'prod/db' })], {
    variables: { account: { value: '333333333333' } },
  });
  const [resource] = plan.configuration?.root_module?.resources ?? [];
  const calls = ['a', 'b'].map((name) => ({
    [name]: {
      expressions: { account: { constant_value: name === 'a' ? '111111111111' : FOREIGN } },
      module: {
        variables: { account: {} },
        resources: resource ? [{ ...resource, provider_config_key: `module.${name}:aws` }] : [],
      },
    },
  }));
  const [change] = plan.resource_changes ?? [];
  const resource_changes = ['a', 'b'].flatMap((name) =>
    change ? [{ ...change, address: `module.${name}.${change.address}`, module_address: `module.${name}` }] : [],
  );
  const accountsOf = (expressions: Readonly<Record<string, unknown>>) => {
    const providers = Object.fromEntries(['a', 'b'].map((name) => [`module.${name}:aws`, { expressions }]));
    const configuration = { provider_config: providers, root_module: { module_calls: Object.assign({}, ...calls) } };
    return readPlan({ ...plan, resource_changes, configuration }, { environment: 'prod' }).after.secrets.map(
      ({ account }) => account,
    );
  };
  const own = { references: ['var.account'] };
  expect(accountsOf({ ...REGION, allowed_account_ids: own })).toEqual(['111111111111', FOREIGN]);
  // Of a profile is not known in which account it is: that of one name may be another in another module.
  expect(new Set(accountsOf({ ...REGION, profile: own })).size).toBe(2);
  expect(new Set(accountsOf(REGION)).size).toBe(1);
});
