import { join } from 'node:path';
import { showHoles } from '../../../src/iam';
import { ReadError, readPlan, type World } from '../../../src/review';
import type { PlanJson } from '../../../src/review/read/plan/plan-json';
import { readInput } from '../../../src/review/read/read-input';
import { planJson } from '../../helpers/review/plan-json';
import { project } from '../../helpers/review/review-project';

const options = { environment: 'prod' };
const secret = { address: 'aws_secretsmanager_secret.db', after: { name: 'prod/db' } };
const MAKE = 'make it with terraform show -json <plan file>';

test.each<[string, object, string]>([
  ['format version 2.x', { format_version: '2.0' }, 'format version 2.0'],
  ['a format version without its second number', { format_version: '1' }, 'format version 1'],
  ['no format version', { format_version: undefined }, 'no format_version'],
  ['a state, which has no configuration', { configuration: undefined }, 'no configuration'],
])('%s is refused', (_, parts, got) => {
  expect(() => readPlan({ ...planJson([secret]), ...parts }, options)).toThrow(
    new ReadError(`'prod' must be a plan of format version 1.x, but has ${got}: ${MAKE}`),
  );
});

test.each(['1.0', '1.2', '1.17'])('format version %s is read', (format_version) => {
  expect(readPlan(planJson([secret], { format_version }), options).after.secrets).toHaveLength(1);
});

test('what OpenTofu adds and names otherwise does not matter', () => {
  const plan = planJson([secret]);
  const provider = { name: 'aws', full_name: 'registry.opentofu.org/hashicorp/aws', ...awsOf(plan) };
  const tofu = {
    ...plan,
    terraform_version: '1.10.0',
    planned_values: { root_module: {} },
    timestamp: '2026-11-01T00:00:00Z',
    errored: false,
    something_new: { of: ['opentofu'] },
    configuration: { ...plan.configuration, provider_config: { aws: provider } },
  };
  expect(readPlan(tofu, options)).toEqual(readPlan(plan, options));
});

test('a provider that does not say its account is in one that is not known, and the option gives it', () => {
  const plan = planJson([secret]);
  const silent = {
    ...plan,
    configuration: {
      ...plan.configuration,
      provider_config: { aws: { expressions: { region: { constant_value: 'eu-central-1' } } } },
    },
  };
  const places = (world: World) => world.secrets.map(({ account }) => showHoles(account));
  expect(places(readPlan(silent, options).after)).toEqual(['<account of prod>']);
  expect(places(readPlan(silent, { ...options, account: '222222222222' }).after)).toEqual(['222222222222']);
});

test('the account is taken from what exists, but not from what is read of another account or is made by AWS', () => {
  const plan = planJson([
    { address: 'aws_iam_role.app', after: { name: 'app', arn: 'arn:aws:iam::333333333333:role/app' } },
    secret,
  ]);
  const read = (arn: string) => ({
    address: 'data.aws_kms_key.theirs',
    mode: 'data' as const,
    type: 'aws_kms_key',
    name: 'theirs',
    change: { actions: ['read'], before: null, after: { arn } },
  });
  const provider_config = { aws: { expressions: { region: { constant_value: 'eu-central-1' } } } };
  for (const arn of ['arn:aws:kms:eu-central-1:444444444444:key/k', 'arn:aws:iam::aws:policy/ReadOnlyAccess']) {
    const resource_changes = [read(arn), ...(plan.resource_changes ?? [])];
    const configuration = { ...plan.configuration, provider_config };
    const { after } = readPlan({ ...plan, resource_changes, configuration }, options);
    expect(after.secrets.map(({ account }) => account)).toEqual(['333333333333']);
  }
});

test('the Region that a resource says itself counts, not the one of its provider', () => {
  const { after } = readPlan(planJson([{ ...secret, after: { name: 'prod/db', region: 'eu-west-1' } }]), options);
  expect(after.secrets.map(({ region }) => region)).toEqual(['eu-west-1']);
});

function awsOf({ configuration }: PlanJson) {
  return configuration?.provider_config?.aws;
}

test('providers that take their accounts from different places each need theirs', () => {
  const plan = planJson([secret]);
  const from = (reference: string) => ({
    expressions: {
      region: { constant_value: 'eu-central-1' },
      assume_role: [{ role_arn: { references: [reference] } }],
    },
  });
  const provider_config = { aws: from('var.security'), 'aws.orders': from('var.orders') };
  const cwd = project({ 'plan.json': { ...plan, configuration: { ...plan.configuration, provider_config } } });
  const read = (accounts: Readonly<Record<string, string>>) =>
    readInput({ plans: [{ environment: 'prod', file: join(cwd, 'plan.json') }], accounts });
  const unknown = read({ prod: '111111111111' }).after;
  expect(unknown.secrets.map(({ account }) => showHoles(account))).toEqual(['<account of prod/aws>']);
  const { after } = read({ 'prod/aws': '111111111111', 'prod/aws.orders': '222222222222' });
  expect(after.secrets.map(({ account }) => account)).toEqual(['111111111111']);
});
