import { join } from 'node:path';
import { AccessQueries, ReadError, verdictText, type World } from '../../../src/review';
import { type Input, readInput } from '../../../src/review/read/read-input';
import { withBase } from '../../../src/review/report/with-base';
import { type PlannedResource, planJson } from '../../helpers/review/plan-json';
import { project, reference } from '../../helpers/review/review-project';
import { ACCOUNT, SECRET_ARN } from '../../helpers/review/world-builder';

const provider = { aws: [{ region: 'eu-central-1', allowed_account_ids: [ACCOUNT] }] };
const REMOTE = 'data.terraform_remote_state.cross-stack-reference-input-prod-central.outputs.cross-stack-output-db';
const OUTPUT = { value: reference('aws_secretsmanager_secret.db_A1.arn'), sensitive: true };
const policy = (resource: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: resource }],
  });
const note = (path: string) => ({ '//': { metadata: { path } } });

/** A stack with a secret and one with its reader, of the environment prod; and one of dev. */
const STACKS = {
  'prod-central': {
    resource: { aws_secretsmanager_secret: { db_A1: { name: 'prod/orders/db', ...note('prod-central/db') } } },
    output: { 'cross-stack-output-db': OUTPUT },
  },
  'prod-app': {
    resource: {
      aws_iam_role: { api_B2: { name: 'api', ...note('prod-app/api') } },
      aws_iam_role_policy: {
        read_C3: { role: reference('aws_iam_role.api_B2.name'), policy: policy(reference(REMOTE)) },
      },
    },
  },
  'dev-app': { resource: { aws_secretsmanager_secret: { db_D4: { name: 'dev/orders/db' } } } },
};

const CENTRAL: readonly PlannedResource[] = [
  {
    address: 'aws_secretsmanager_secret.db_A1',
    after: { name: 'prod/orders/db', arn: SECRET_ARN },
    templates: { name: 'prod/orders/db' },
  },
];
const APP: readonly PlannedResource[] = [
  { address: 'aws_iam_role.api_B2', after: { name: 'api', path: '/', arn: `arn:aws:iam::${ACCOUNT}:role/api` } },
  {
    address: 'aws_iam_role_policy.read_C3',
    after: { role: 'api', policy: policy(SECRET_ARN) },
    // The output that it refers to is sensitive, as CDKTF makes all of them.
    sensitive: { policy: true },
    templates: { role: reference('aws_iam_role.api_B2.name'), policy: policy(reference(REMOTE)) },
  },
];

function centralPlan() {
  const plan = planJson(CENTRAL);
  const outputs = { 'cross-stack-output-db': { expression: { constant_value: OUTPUT.value, references: ['x'] } } };
  const root_module = { ...plan.configuration?.root_module, outputs };
  return { ...plan, configuration: { ...plan.configuration, root_module } };
}

const FILES = {
  'cdktf.out/manifest.json': {
    stacks: Object.fromEntries(
      Object.keys(STACKS).map((name) => [name, { name, synthesizedStackPath: `stacks/${name}/cdk.tf.json` }]),
    ),
  },
  ...Object.fromEntries(
    Object.entries(STACKS).map(([name, stack]) => [`cdktf.out/stacks/${name}/cdk.tf.json`, { provider, ...stack }]),
  ),
  'central.json': centralPlan(),
  'app.json': planJson(APP),
  'hcl.json': planJson([{ address: 'aws_secretsmanager_secret.other', after: { name: 'prod/other' } }]),
};

function read(plans: Readonly<Record<string, string>>, rest: Input = {}) {
  const cwd = project(FILES);
  const given = Object.entries(plans).map(([file, environment]) => ({ environment, file: join(cwd, file) }));
  return readInput({ synth: join(cwd, 'cdktf.out'), plans: given, ...rest });
}

function readers(world: World | undefined): readonly string[] {
  return (world === undefined ? [] : new AccessQueries(world).readers())
    .filter(({ subject }) => subject.kind === 'declared')
    .map(({ subject, target, answer }) =>
      `${subject.label} ${target.name} ${answer.verdict} ${verdictText(answer)}`.trim(),
    );
}

const READER = ['role/api prod/orders/db allowed'];

test.each<[string, Readonly<Record<string, string>>]>([
  ['no plan', {}],
  ['a plan of the stack that is referred to', { 'central.json': 'prod' }],
  ['a plan of the stack that refers', { 'app.json': 'prod' }],
  ['plans of both', { 'app.json': 'prod', 'central.json': 'prod' }],
])('a reference between stacks is followed with %s', (_, plans) => {
  const { before, after } = read(plans);
  expect(readers(after)).toEqual(READER);
  expect(readers(before)).toEqual(Object.keys(plans).length === 0 ? [] : READER);
  expect(after.secrets.map(({ name }) => name)).toEqual(['dev/orders/db', 'prod/orders/db']);
});

test('the plan tells values, the synthesized stack where something was made', () => {
  const [, secret] = read({ 'central.json': 'prod' }).after.secrets;
  expect(secret).toMatchObject({
    id: 'prod-central:aws_secretsmanager_secret.db_A1@eu-central-1',
    arn: SECRET_ARN,
    origin: { environment: 'prod', stack: 'prod-central', construct: 'prod-central/db' },
  });
});

test('a plan of something else takes the place of all stacks of its environment, and of no other', () => {
  const { after, planned } = read({ 'hcl.json': 'prod' });
  expect(after.secrets.map(({ name }) => name)).toEqual(['dev/orders/db', 'prod/other']);
  expect(planned).toEqual({ stacks: ['prod/hcl'], environments: ['prod'] });
});

test('with a base, a stack without a plan is compared with the base', () => {
  const head = read({ 'central.json': 'prod' });
  const base = read({}).after;
  const { before } = withBase(head, { ...base, principals: [] });
  expect(before?.principals).toEqual([]);
  expect(before?.secrets.map(({ name, arn }) => [name, arn === SECRET_ARN])).toEqual([
    ['dev/orders/db', false],
    ['prod/orders/db', true],
  ]);
});

test('a second plan of one stack is refused', () => {
  const cwd = project({ 'a/plan.json': FILES['hcl.json'], 'b/plan.json': FILES['hcl.json'] });
  const plans = ['a', 'b'].map((folder) => ({ environment: 'prod', file: join(cwd, folder, 'plan.json') }));
  expect(() => readInput({ plans })).toThrow(
    new ReadError(
      `'${join(cwd, 'b', 'plan.json')}' must not be a second plan of prod/plan: give one plan for each, in files of different names`,
    ),
  );
});

test('what a plan attaches to the role of another plan belongs to it', () => {
  const role = planJson([
    { address: 'aws_iam_role.api', after: { name: 'api', arn: `arn:aws:iam::${ACCOUNT}:role/api` } },
  ]);
  const rest = planJson([
    { address: 'aws_secretsmanager_secret.db', after: { name: 'prod/orders/db', arn: SECRET_ARN } },
    { address: 'aws_iam_role_policy.read', after: { role: 'api', policy: policy(SECRET_ARN) } },
  ]);
  const cwd = project({ 'role.json': role, 'rest.json': rest });
  const plans = ['role', 'rest'].map((name) => ({ environment: 'prod', file: join(cwd, `${name}.json`) }));
  expect(readers(readInput({ plans }).after)).toEqual(READER);
});
