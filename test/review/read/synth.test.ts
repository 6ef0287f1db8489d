import { AccessQueries, ReadError, readSynthStacks, type SynthStack, verdictText } from '../../../src/review';

const ref = (expression: string) => `\${${expression}}`;
const provider = (account: string) => ({
  aws: [{ region: 'eu-central-1', allowed_account_ids: [account], default_tags: [{ tags: { Environment: 'prod' } }] }],
});
const allow = (rest: object) => JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...rest }] });
const READ = 'secretsmanager:GetSecretValue';

const reader = (policy: string, resource: object = {}): SynthStack => ({
  name: 'app',
  configuration: {
    provider: provider('111111111111'),
    resource: {
      aws_secretsmanager_secret: { db: { name: 'prod/db' } },
      aws_iam_role: { app: { name: 'app' } },
      aws_iam_role_policy: { p: { role: ref('aws_iam_role.app.name'), policy } },
      ...resource,
    },
  },
});

function answers(...stacks: readonly SynthStack[]): readonly string[] {
  return new AccessQueries(readSynthStacks(stacks))
    .readers()
    .filter(({ subject }) => subject.kind === 'declared')
    .map(({ subject, target, answer }) =>
      `${subject.label} ${target.name} ${answer.verdict} ${verdictText(answer)}`.trim(),
    );
}

test('a reference to the ARN of the secret is followed', () => {
  expect(answers(reader(allow({ Action: READ, Resource: ref('aws_secretsmanager_secret.db.arn') })))).toEqual([
    'role/app prod/db allowed',
  ]);
});

test('a reference to another stack is followed through its outputs', () => {
  const input = 'data.terraform_remote_state.cross-stack-reference-input-central.outputs.cross-stack-output-db';
  const central: SynthStack = {
    name: 'central',
    configuration: {
      provider: provider('111111111111'),
      resource: { aws_secretsmanager_secret: { db: { name: 'prod/central' } } },
      output: { 'cross-stack-output-db': { value: ref('aws_secretsmanager_secret.db.arn'), sensitive: true } },
    },
  };
  expect(answers(reader(allow({ Action: READ, Resource: ref(input) })), central)).toEqual([
    'role/app prod/central allowed',
  ]);
});

test('each instance of for_each has its own name', () => {
  const stack = reader(
    ref(
      `jsonencode(${allow({ Action: READ, Resource: 'ARN' }).replace('"ARN"', 'aws_secretsmanager_secret.s["b"].arn')})`,
    ),
    {
      aws_secretsmanager_secret: { s: { for_each: ref('toset(["a", "b"])'), name: `prod/${ref('each.key')}` } },
    },
  );
  expect(answers(stack)).toEqual(['role/app prod/b allowed']);
});

test.each([
  [
    'a function that is not read',
    ref('templatefile("p.json", {})'),
    /aws_iam_role_policy\.p\.policy uses templatefile\(\)$/,
  ],
  ['a variable', ref('var.policy'), /: app:var\.policy$/],
  ['text that is not JSON', '{', /is not JSON$/],
  ['no policy that AWS accepts', allow({ Action: READ }), /Resource/],
])('a policy by %s is not proven, with the reason', (_, policy, why) => {
  const [answer, ...others] = new AccessQueries(readSynthStacks([reader(policy)])).readers();
  expect(answer?.answer).toMatchObject({ verdict: 'not-proven', because: [expect.stringMatching(why)] });
  expect(others.every(({ subject }) => subject.kind === 'delegated')).toBe(true);
});

test('a role that is only given a policy may have others: it is not proven', () => {
  const stack = reader('{}', {
    aws_iam_role: {},
    aws_iam_role_policy: { p: { role: 'old', policy: allow({ Action: READ, Resource: '*' }) } },
  });
  expect(answers(stack)).toEqual([
    'role/old prod/db not-proven app:role/old could not be read: role old is declared in none of the stacks: its other policies are not known',
  ]);
});

test('a secret under a key that no stack declares is not proven', () => {
  const stack = reader(allow({ Action: '*', Resource: '*' }), {
    aws_secretsmanager_secret: { db: { name: 'prod/db', kms_key_id: 'alias/elsewhere' } },
  });
  expect(answers(stack)).toEqual([
    'role/app prod/db not-proven arn:aws:kms:eu-central-1:111111111111:alias/elsewhere could not be read: its key is declared in none of the stacks',
  ]);
});

test('a provider that does not say its account is refused, and the option gives it', () => {
  const { name, configuration } = reader(allow({ Action: READ, Resource: '*' }));
  const stack = { name, configuration: { ...configuration, provider: { aws: [{ region: 'eu-central-1' }] } } };
  expect(() => readSynthStacks([stack])).toThrow(
    new ReadError(
      "'app' must say in which account aws_secretsmanager_secret.db is: set allowed_account_ids or assume_role in its provider, or give --account app=<twelve digits>",
    ),
  );
  const world = readSynthStacks([stack], { accounts: { app: '111111111111' } });
  expect(world.secrets.map(({ account }) => account)).toEqual(['111111111111']);
});

test('a value is not kept where it stands, and does not come in by way of a reference', () => {
  const world = readSynthStacks([
    reader(allow({ Action: READ, Resource: ref('aws_ssm_parameter.p.value') }), {
      aws_ssm_parameter: { p: { name: '/p', type: 'String', value: 'password=canary' } },
      aws_s3_bucket: { b: { bucket: ref('aws_ssm_parameter.p.value'), tags: { t: ref('aws_ssm_parameter.p.value') } } },
      aws_lambda_function: {
        f: {
          function_name: 'f',
          environment: [{ variables: { A: 'canary', B: `x${ref('random_password.p.result')}` } }],
        },
      },
      aws_instance: { i: { user_data: 'canary' } },
      some_other_type: { x: { value: 'canary' } },
    }),
  ]);
  expect(JSON.stringify(world)).not.toContain('canary');
  const redacted = Object.assign({}, ...world.resources.map((resource) => resource.redacted));
  expect(redacted).toEqual({
    value: { from: 'literal', references: [], suspicious: true },
    user_data: { from: 'literal', references: [], suspicious: false },
    'environment.variables.A': { from: 'literal', references: [], suspicious: false },
    'environment.variables.B': { from: 'reference', references: ['random_password.p.result'], suspicious: false },
  });
});
