import { deepList, STACK_COMMANDS, tell } from '../../helpers/review/hostile-documents';
import { project, reference, synthFiles } from '../../helpers/review/review-project';

const MANIFEST = 'cdktf.out/manifest.json';
const STACK = 'cdktf.out/stacks/prod-security/cdk.tf.json';
const files = synthFiles('cdktf.out', {});

const nested = (...names: readonly string[]) => names.reduceRight<unknown>((inner, name) => ({ [name]: inner }), null);

test.each<readonly [file: string, content: unknown, why: string]>([
  [MANIFEST, 'null', 'in manifest.json it must be an object'],
  [MANIFEST, '[]', 'in manifest.json it must be an object'],
  [MANIFEST, '\ufeff{}', 'manifest.json is not JSON'],
  [MANIFEST, deepList(10_000), 'manifest.json nests deeper than 400 levels'],
  [MANIFEST, { stacks: 5 }, 'in manifest.json `stacks` must be an object'],
  [MANIFEST, { stacks: { a: null } }, 'in manifest.json `stacks.a` must be an object'],
  [MANIFEST, { stacks: { a: {} } }, 'in manifest.json `stacks.a.name` must be a text'],
  [STACK, 'null', 'cdk.tf.json it must be an object'],
  [STACK, '"x"', 'cdk.tf.json it must be an object'],
  [STACK, '{"resource":', 'cdk.tf.json is not JSON'],
  [STACK, deepList(10_000), 'cdk.tf.json nests deeper than 400 levels'],
  [STACK, { resource: null }, 'cdk.tf.json `resource` must be an object'],
  [STACK, nested('resource', 'aws_iam_role'), 'cdk.tf.json `resource.aws_iam_role` must be an object'],
  [STACK, nested('data', 'aws_iam_role', 'a'), 'cdk.tf.json `data.aws_iam_role.a` must be an object'],
  [STACK, { resource: { aws_iam_role: { a: [] } } }, 'cdk.tf.json `resource.aws_iam_role.a` must be an object'],
  [STACK, { provider: { aws: [null] } }, 'cdk.tf.json `provider.aws[0]` must be an object'],
  [STACK, { locals: 5 }, 'cdk.tf.json `locals` must be an object'],
  [STACK, { output: { x: null } }, 'cdk.tf.json `output.x` must be an object'],
])('%s with %j is refused by every command', async (file, content, why) => {
  const directory = project({ ...files, [file]: content });
  for (const command of STACK_COMMANDS) {
    const { exitCode, text } = await tell(directory, ...command);
    expect(text).toContain(why);
    expect(text).toContain('run cdktf synth');
    expect(exitCode).toBe(1);
  }
});

const record = { set: 'a', organizationId: 'o-a1b2c3d4e5', stage: 'report', policies: [], targets: [] };

test.each<readonly [object, string]>([
  [{}, "'prod-security' must record its guardrails as cdktf synth does, but `set` must be a text"],
  [{ ...record, targets: 5 }, 'but `targets` must be a list'],
  [
    { ...record, policies: [{ name: 'p', guardrails: [] }] },
    "'prod-security' must declare the policy 'p' of its guardrails: run cdktf synth again",
  ],
])('guardrails that a stack records as %j are refused', async (value, why) => {
  const directory = project(synthFiles('cdktf.out', { locals: { guardrail_set_a: value } }));
  const { exitCode, text } = await tell(directory, 'guardrails');
  expect(text).toContain(why);
  expect(exitCode).toBe(1);
});

test('blocks whose names every object has, and arguments of any type, end no command', async () => {
  const odd = { name: 5, tags: [1], policy: [], role: {}, for_each: 5, depends_on: 5, provider: 5, lifecycle: 5 };
  const directory = project(
    synthFiles('cdktf.out', {
      resource: Object.fromEntries(
        ['constructor', 'aws_iam_role', 'aws_secretsmanager_secret', 'aws_kms_key', 'aws_kms_grant'].map((type) => [
          type,
          { constructor: odd, b: { ...odd, for_each: null } },
        ]),
      ),
    }),
  );
  for (const command of STACK_COMMANDS) expect([0, 1]).toContain((await tell(directory, ...command)).exitCode);
});

test('a thousand million instances are not counted out', async () => {
  const role = { name: 'app', count: 1_000_000_000 };
  const directory = project(synthFiles('cdktf.out', { resource: { aws_iam_role: { app: role } } }));
  expect((await tell(directory, 'access', 'matrix')).exitCode).toBe(0);
});

const doubled = (join: (name: string) => unknown) =>
  Object.fromEntries([
    ['v0', 'x'],
    ...Array.from({ length: 40 }, (_, index) => [`v${index + 1}`, join(reference(`local.v${index}`))]),
  ]);

test.each<readonly [what: string, locals: object, name: string]>([
  ['itself', { v: reference('local.v') }, 'v'],
  ['one that waits for it', { v: reference('local.w'), w: reference('local.v') }, 'v'],
  [
    '10,000 others',
    Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`v${index}`, reference(`local.v${index + 1}`)])),
    'v0',
  ],
  ['texts that double 40 times', doubled((value) => value + value), 'v40'],
  ['lists that double 40 times', doubled((value) => [value, value]), 'v40'],
])('a local that waits for %s is not known', async (_, locals, name) => {
  const role = { name: 'app', assume_role_policy: reference(`jsonencode(local.${name})`) };
  const output = { name: { value: reference(`local.${name}`) } };
  const directory = project(synthFiles('cdktf.out', { locals, output, resource: { aws_iam_role: { app: role } } }));
  const { exitCode, text } = await tell(directory, 'review', '--strict', '--format', 'json', '--fail-on', 'none');
  expect(JSON.parse(text).environments).toHaveLength(1);
  expect([0, 4]).toContain(exitCode);
});
