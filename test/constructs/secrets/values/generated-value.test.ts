import { App } from 'cdktf';
import { Secret, SecretValue } from '../../../../src';
import type { GeneratedValueProps } from '../../../../src/constructs/secrets/values/generated-value';
import { Organization, SECRET } from '../../../helpers/synth/organization';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, synth } from '../../../helpers/synth/synth';

const PASSWORD = 'aws_secretsmanager_random_password';
const stackWith = (props?: GeneratedValueProps) =>
  synth((app) => new Organization(app, { value: SecretValue.generated(props) }))('security');
const passwordOf = (props?: GeneratedValueProps) => Object.values(stackWith(props).ephemeral?.[PASSWORD] ?? {});
const seedOf = (props?: GeneratedValueProps) =>
  resources(stackWith(props), 'aws_secretsmanager_secret_version')['Database/Value/Seed/Resource']?.secret_string_wo;

test('a generated value is ephemeral and reaches a write-only argument alone', () => {
  const stack = stackWith();
  const [name] = Object.keys(stack.ephemeral?.[PASSWORD] ?? {});
  expect(stack.ephemeral).toEqual({
    [PASSWORD]: { [String(name)]: { password_length: 32, require_each_included_type: true } },
  });
  expect(resources(stack, 'aws_secretsmanager_secret_version')).toEqual({
    'Database/Value/Seed/Resource': {
      depends_on: [expect.stringMatching(/^aws_secretsmanager_secret_policy\.Database_Policy_eu-central-1_\w+$/)],
      secret_id: expect.stringMatching(/^\$\{aws_secretsmanager_secret\.Database_\w+\.arn}$/),
      secret_string_wo: `\${ephemeral.${PASSWORD}.${name}.random_password}`,
      secret_string_wo_version: 1,
      version_stages: ['cdktf-aws-secrets-seed'],
      lifecycle: { ignore_changes: ['version_stages'] },
    },
  });
});

test('the name of an ephemeral password is one that Terraform accepts', () => {
  const [name] = Object.keys(stackWith().ephemeral?.[PASSWORD] ?? {});
  expect(name).toMatch(/^security_Database_Value_c8[0-9a-f]{40}$/);
});

test('a value is never written as text, as binary or with AWSCURRENT', () => {
  const text = JSON.stringify(
    stackWith({ template: { username: 'orders' } }).resource?.aws_secretsmanager_secret_version,
  );
  expect(text).not.toMatch(/"secret_string"|secret_binary|AWSCURRENT/);
});

test('length and exclusions of a password can be chosen', () => {
  expect(passwordOf({ length: 64, excludeCharacters: '"@/\\', excludePunctuation: true })).toEqual([
    { password_length: 64, require_each_included_type: true, exclude_characters: '"@/\\', exclude_punctuation: true },
  ]);
});

test('punctuation that is not excluded is not mentioned', () => {
  expect(passwordOf({ excludePunctuation: false })).toEqual([
    { password_length: 32, require_each_included_type: true },
  ]);
});

test('what looks like an expression among excluded characters is escaped', () => {
  expect(passwordOf({ excludeCharacters: '$'.concat('{%{') })).toMatchObject([
    { exclude_characters: '$$'.concat('{%%{') },
  ]);
});

test('a template becomes JSON with the password under its key', () => {
  expect(seedOf({ template: { username: 'orders', port: 5432, tls: true } })).toMatch(
    /^\$\{jsonencode\(\{"username" = "orders", "port" = 5432, "tls" = true, "password" = ephemeral\.\S+\.random_password}\)}$/,
  );
  expect(seedOf({ template: {}, generatedKey: 'apiKey' })).toMatch(
    /^\$\{jsonencode\(\{"apiKey" = ephemeral\.\S+\.random_password}\)}$/,
  );
});

test('what looks like an expression in a template is escaped', () => {
  const open = '$'.concat('{');
  expect(seedOf({ template: { note: `${open}x}` } })).toContain(`"note" = "$${open}x}"`);
  expect(seedOf({ template: { note: 'a"b\\c\nd%{e}' } })).toContain('"note" = "a\\"b\\\\c\\nd%%{e}"');
});

test('secrets whose construct ids differ in punctuation alone have passwords of their own', () => {
  const stack = synth((app) => {
    const { security, key } = new Organization(app);
    for (const id of ['a.b', 'a-b', 'a_b']) {
      new Secret(security, id, { ...SECRET, name: `prod/orders/${id}`, key, value: SecretValue.generated() });
    }
  })('security');
  expect(Object.keys(stack.ephemeral?.[PASSWORD] ?? {})).toHaveLength(3);
  const values = Object.values(resources(stack, 'aws_secretsmanager_secret_version'));
  expect(new Set(values.map(({ secret_string_wo: value }) => value)).size).toBe(3);
});

const credential = (key: string) =>
  `\`template\` must not contain what looks like a credential, got key '${key}': a template is written in plan and state; use SecretValue.external() or SecretValue.ephemeralVariable()`;

test.each<[GeneratedValueProps, string]>([
  [{ length: 15 }, '`length` must be 16 to 4096, got 15'],
  [{ length: 4097 }, '`length` must be 16 to 4096, got 4097'],
  [{ length: 20.5 }, '`length` must be 16 to 4096, got 20.5'],
  [{ excludeCharacters: 'x'.repeat(4097) }, '`excludeCharacters` must be at most 4096 characters, got 4097'],
  [{ generatedKey: 'password' }, '`generatedKey` must come with `template`: the value is JSON only then'],
  [{ template: {}, generatedKey: 'a b' }, "`generatedKey` must be letters, digits, _, . or -, got 'a b'"],
  [{ template: { 'a"b': 'x' } }, "`template` must have keys of letters, digits, _, . or -, got 'a\"b'"],
  [{ template: { password: 'x' } }, "`template` must not contain the generated key 'password': its value is generated"],
  [
    { template: { pin: 'x' }, generatedKey: 'pin' },
    "`template` must not contain the generated key 'pin': its value is generated",
  ],
  [{ template: { Passphrase: 'x' } }, credential('Passphrase')],
  [{ template: { client_secret: 'x' } }, credential('client_secret')],
  [{ template: { 'api-key': 'x' } }, credential('api-key')],
  [{ template: { privateKey: 'x' } }, credential('privateKey')],
  [{ template: { authToken: 'x' } }, credential('authToken')],
  [
    { template: { login: {} as never } },
    "`template` must have text, numbers and booleans alone, got object at key 'login'",
  ],
])('throws for %j', (props, message) => {
  expect(refusal(() => new Organization(new App(), { value: SecretValue.generated(props) }))).toBe(
    `security/Database: ${message}`,
  );
});
