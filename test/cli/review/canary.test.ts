import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../../src/cli/main';
import { goodStack, project, reference, synthFiles } from '../../helpers/review/review-project';
import { testContext } from '../test-context';

const CANARY = 'Xq7canaryZ9';
const SHAPES = [CANARY, `password=${CANARY}`, `postgres://app:${CANARY}@db/orders`, `ghp_${CANARY}${'a'.repeat(30)}`];

/** A stack with a value in every place that may hold one, also where none belongs. */
function leaking(value: string) {
  const { resource } = goodStack() as { resource: Record<string, Record<string, object>> };
  const secret = { ...resource.aws_secretsmanager_secret?.db, description: value };
  return {
    variable: { token: { default: value, sensitive: true } },
    locals: { token: value },
    output: { token: { value, sensitive: true } },
    data: { aws_secretsmanager_secret_version: { old: { secret_id: 'a', secret_string: value } } },
    ephemeral: { aws_secretsmanager_random_password: { p: { exclude_characters: value } } },
    resource: {
      ...resource,
      aws_secretsmanager_secret: { db: secret },
      aws_secretsmanager_secret_version: {
        a: { secret_id: reference('aws_secretsmanager_secret.db.id'), secret_string: value, secret_binary: value },
        b: { secret_id: reference('aws_secretsmanager_secret.db.id'), secret_string_wo: value },
        c: { secret_id: 'x', secret_string: `\${jsonencode({"p" = "${value}"})}` },
      },
      aws_ssm_parameter: {
        a: { name: '/a/password', type: 'String', value, insecure_value: value, description: value },
        b: { name: '/b', type: 'SecureString', value, value_wo: value },
      },
      aws_lambda_function: { f: { function_name: 'f', environment: [{ variables: { DB_PASSWORD: value } }] } },
      aws_instance: { i: { user_data: value, user_data_base64: value } },
      aws_ecs_task_definition: {
        t: { family: 't', container_definitions: `[{"environment":[{"value":"${value}"}]}]` },
      },
      aws_db_instance: { d: { password: value, password_wo: value, username: value } },
      aws_iam_access_key: { k: { user: 'u', pgp_key: value } },
      random_password: { r: { length: 20, override_special: value, result: value } },
      unknown_thing: { u: { anything: value, nested: { deeply: [value] } } },
    },
  };
}

/** The same values where a plan has them. */
function planOf(value: string) {
  const address = 'aws_secretsmanager_secret_version.a';
  const named = { address, mode: 'managed', type: 'aws_secretsmanager_secret_version', name: 'a' };
  const after = { secret_id: 'x', secret_string: value, secret_string_wo: null };
  const expressions = { secret_string: { constant_value: value }, secret_string_wo: { constant_value: value } };
  return {
    format_version: '1.2',
    variables: { token: { value } },
    planned_values: { root_module: { resources: [{ ...named, values: after }] } },
    prior_state: { values: { root_module: { resources: [{ ...named, values: after }] } } },
    resource_changes: [
      {
        ...named,
        change: { actions: ['update'], before: { ...after, secret_string: `old-${value}` }, after, after_unknown: {} },
      },
    ],
    configuration: {
      provider_config: {
        aws: {
          name: 'aws',
          expressions: {
            region: { constant_value: 'eu-central-1' },
            allowed_account_ids: { constant_value: ['111111111111'] },
          },
        },
      },
      root_module: {
        variables: { token: { default: value, sensitive: true } },
        resources: [{ ...named, provider_config_key: 'aws', expressions }],
      },
    },
  };
}

async function everything(files: Readonly<Record<string, unknown>>, ...args: readonly string[]): Promise<string> {
  const cwd = project(files);
  const context = testContext({ cwd });
  await main(['review', '--write', 'out', ...args], context);
  const written = readdirSync(join(cwd, 'out')).map((file) => readFileSync(join(cwd, 'out', file), 'utf8'));
  expect(written).toHaveLength(6);
  return [...written, ...context.printed, ...context.noted].join('\n');
}

test.each(SHAPES)('no format shows the value %s of a synthesized stack', async (value) => {
  const shown = await everything(synthFiles('cdktf.out', leaking(value)));
  expect(shown).not.toContain(CANARY);
  for (const rule of ['secret-value-in-state', 'parameter-value-in-state', 'database-password-in-state']) {
    expect(shown).toContain(rule);
  }
});

test.each(SHAPES)('no format shows the value %s of a plan, before or after', async (value) => {
  const shown = await everything({ 'plan.json': planOf(value) }, '--plan', 'prod=plan.json');
  expect(shown).not.toContain(CANARY);
  expect(shown).toContain('secret-value-in-state');
});

test('what cannot be parsed is not quoted', async () => {
  const files = { 'cdktf.out/manifest.json': `{"a": ${CANARY}`, 'plan.json': `{"a": ${CANARY}` };
  for (const args of [[], ['--plan', 'prod=plan.json']]) {
    const context = testContext({ cwd: project(files) });
    expect(await main(['review', ...args], context)).toBe(1);
    expect([...context.printed, ...context.noted].join('\n')).not.toContain(CANARY);
  }
});
