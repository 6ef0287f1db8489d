import { deepList, deepObject, PLAN_COMMANDS, tell } from '../../helpers/review/hostile-documents';
import { project } from '../../helpers/review/review-project';

const plan = (parts: object) => ({ format_version: '1.2', configuration: { root_module: {} }, ...parts });
const CHANGE = {
  address: 'aws_iam_role.a',
  ...{ mode: 'managed', type: 'aws_iam_role', name: 'a' },
  change: { actions: ['create'], before: null, after: { name: 'a' }, after_unknown: {} },
};
const changing = (parts: object) => plan({ resource_changes: [{ ...CHANGE, ...parts }] });
const configured = (root_module: unknown) => plan({ configuration: { root_module } });

test.each<readonly [plan: unknown, why: string]>([
  ['null', 'has no format_version'],
  ['\ufeff{}', 'is not JSON'],
  ['\u0000', 'is not JSON'],
  [deepList(10_000), 'nests deeper than 400 levels'],
  [plan({ configuration: 5 }), '`configuration` must be an object'],
  [plan({ resource_changes: 5 }), '`resource_changes` must be a list'],
  [plan({ resource_changes: [null] }), '`resource_changes[0]` must be an object'],
  [changing({ address: 5 }), '`resource_changes[0].address` must be a text'],
  [changing({ module_address: 5 }), '`resource_changes[0].module_address` must be a text'],
  [changing({ change: null }), '`resource_changes[0].change` must be an object'],
  [changing({ change: {} }), '`resource_changes[0].change.actions` must be a list'],
  [changing({ change: { actions: ['create'], after: 5 } }), '`resource_changes[0].change.after` must be an object'],
  [plan({ variables: { a: null } }), '`variables.a` must be an object'],
  [
    plan({ prior_state: { values: { root_module: { resources: [null] } } } }),
    '`prior_state.values.root_module.resources[0]` must be an object',
  ],
  [configured({ resources: [null] }), '`configuration.root_module.resources[0]` must be an object'],
  [configured({ module_calls: { a: null } }), '`configuration.root_module.module_calls.a` must be an object'],
  [
    plan({ configuration: { provider_config: { aws: null } } }),
    '`configuration.provider_config.aws` must be an object',
  ],
])('a plan of %j is refused by every command', async (content, why) => {
  const directory = project({ 'plan.json': content });
  for (const command of PLAN_COMMANDS) {
    const { exitCode, text } = await tell(directory, ...command, '--plan', 'plan.json');
    expect(text).toContain(why);
    expect(text).toContain('terraform show -json');
    expect(exitCode).toBe(1);
  }
});

test('attributes of any type end no command', async () => {
  const after = { name: {}, assume_role_policy: 5, tags: [1], inline_policy: 5, managed_policy_arns: [5] };
  const directory = project({ 'plan.json': changing({ change: { ...CHANGE.change, after } }) });
  for (const command of PLAN_COMMANDS) {
    expect([0, 1]).toContain((await tell(directory, ...command, '--plan', 'plan.json')).exitCode);
  }
});

test.each<readonly [option: string, content: string, why: string]>([
  ['organization', 'null', 'must describe the organization, but it must be an object'],
  ['organization', deepObject(10_000), 'nests deeper than 400 levels'],
  [
    'organization',
    '{"id":"o-a1b2c3d4e5","managementAccount":"111111111111","root":{"id":"r-ab12","units":[null]}}',
    'but `root.units[0]` must be an object: see docs/access-proof.md',
  ],
  ['managed-policies', deepObject(10_000), 'must name a file with JSON that can be read'],
  ['managed-policies', '{"arn:aws:iam::aws:policy/X":null}', 'must be a JSON object of policy documents by ARN'],
])('--%s with %s is refused', async (option, content, why) => {
  const directory = project({ 'plan.json': changing({}), 'given.json': content });
  const { exitCode, text } = await tell(directory, 'review', '--plan', 'plan.json', `--${option}`, 'given.json');
  expect(text).toContain(why);
  expect(exitCode).toBe(1);
});
