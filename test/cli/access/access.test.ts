import { dirname } from 'node:path';
import { main } from '../../../src/cli/main';
import { referenceStacks } from '../../helpers/synth/reference-stacks';
import { testContext } from '../test-context';

const synth = dirname(referenceStacks());
const API = 'arn:aws:iam::230000000001:role/orders-api';
const CONDITIONS = 'if aws:SecureTransport = true';

async function access(...args: string[]) {
  const context = testContext();
  const exitCode = await main(['access', ...args, '--synth', synth], context);
  return { exitCode, text: context.printed.join('\n'), notes: context.noted };
}

test('who-can lists principals of the stacks, and who is outside of them as delegated', async () => {
  const { exitCode, text } = await access('who-can', 'read', 'dev/orders/database');
  const rows = text
    .split('\n')
    .slice(2)
    .map((row) => row.trim().split(/ {2,}/));
  expect(rows).toEqual([
    ['dev', 'dev/orders/database', 'eu-central-1', '210000000001', 'role/rotate-dev-orders-database', CONDITIONS],
    ['dev', 'dev/orders/database', 'eu-central-1', '230000000001', 'role/orders-api', CONDITIONS],
    [
      'dev',
      'dev/orders/database',
      'eu-central-1',
      '210000000001',
      'account 210000000001 (delegated)',
      `${CONDITIONS} and (aws:PrincipalArn like arn:aws:iam::210000000001:role/aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_Developer_???????????????? and aws:PrincipalTag/App = orders, or aws:PrincipalArn like arn:aws:iam::210000000001:role/secrets-deployment)`,
    ],
  ]);
  expect(exitCode).toBe(0);
});

test('what-can lists everything a principal can do, in every Region', async () => {
  const { exitCode, text } = await access('what-can', API);
  const rows = text
    .split('\n')
    .slice(2)
    .map((row) => row.trim().split(/ {2,}/));
  expect(rows).toEqual([
    ['read', 'secret dev/orders/database', 'eu-central-1', 'dev', CONDITIONS],
    ['read', 'secret dev/orders/shipping-api', 'eu-central-1', 'dev', CONDITIONS],
  ]);
  expect(exitCode).toBe(0);
});

test('a condition key that is given is no condition of the answer', async () => {
  const context = ['--context', 'aws:SecureTransport=true'];
  const { text } = await access('what-can', API, ...context);
  expect(
    text
      .split('\n')
      .slice(2)
      .map((row) => row.trim().split(/ {2,}/).at(-1)),
  ).toEqual(['always', 'always']);
});

test('explain tells the statements of secret, key and role', async () => {
  const { exitCode, text } = await access('explain', API, 'read', 'dev/orders/database');
  expect(text.split('\n')[0]).toBe(
    'role/orders-api read dev/orders/database in eu-central-1 (secretsmanager:GetSecretValue)',
  );
  for (const part of [
    'resource denies, under conditions',
    'DenyInsecureTransport',
    'identity allows',
    'aws_kms_key.',
  ]) {
    expect(text).toContain(part);
  }
  expect(exitCode).toBe(0);
});

test('explain ends with 1 for what is denied', async () => {
  const { exitCode, text } = await access('explain', API, 'write', 'dev/orders/database');
  expect(text).toContain('denied: no policy of the secret or key allows it');
  expect(exitCode).toBe(1);
});

test('explain names the guardrails of the organization', async () => {
  const { exitCode, text } = await access('explain', '410000000001', 'administer', 'prod/orders/database');
  expect(text).toMatch(
    /service-control denies, under conditions: baseline-scp-1 attached to OU prod, .*\(SecretPolicyWriters\)/,
  );
  expect(text).toMatch(
    /resource-control denies, under conditions: prod-rcp-1 attached to OU prod, .*\(ExpectedNetworks\)/,
  );
  expect(exitCode).toBe(0);
});

test('the matrix as JSON has a version, subjects, conditions and proofs', async () => {
  const { exitCode, text } = await access('matrix', '--json');
  const { version, accesses } = JSON.parse(text);
  expect(version).toBe(1);
  expect(accesses).toHaveLength(161);
  const [first] = accesses.filter(({ subject }: { subject: { label: string } }) => subject.label === 'role/orders-api');
  expect(first).toMatchObject({
    subject: { kind: 'declared', account: '230000000001', environment: 'dev' },
    capability: 'read',
    action: 'secretsmanager:GetSecretValue',
    target: { kind: 'secret', name: 'dev/orders/database', region: 'eu-central-1' },
    verdict: 'allowed-if',
    detail: CONDITIONS.slice(3),
  });
  expect(first.proof.length).toBeGreaterThan(3);
  expect(text).not.toMatch(/\p{Co}/u);
  expect(exitCode).toBe(0);
});

test.each([
  [
    ['who-can', 'read', 'dev/none'],
    1,
    /^'dev\/none' must be the name, ARN, id or Terraform address of a secret: there are dev\/orders\/database, .* and \d+ more$/,
  ],
  [['what-can', 'orders-api'], 1, /^'orders-api' must name one role or user, but it names arn:.*: give the ARN$/],
  [['who-can', 'own', 'dev/orders/database'], 2, /^'own' must be one of read, write, administer$/],
  [
    ['who-can'],
    2,
    /^'access' must be asked with read\|write\|administer <secret>, got 0 words: see cdktf-aws-secrets access --help$/,
  ],
  [
    ['who'],
    2,
    /^'access' must be followed by one of who-can, what-can, matrix, explain: see cdktf-aws-secrets access --help$/,
  ],
  [['matrix', '--account', 'x'], 2, /^'--account' must be <name>=<value>, got 'x'$/],
  [
    ['matrix', '--plan', 'none.json'],
    1,
    /^'.*none\.json' must be a plan as JSON, but it cannot be read: make it with terraform show -json <plan file>$/,
  ],
  [['matrix', '--sinth', 'x'], 2, /^'access': Unknown option '--sinth': see cdktf-aws-secrets access --help$/],
])('%j ends with %i and says what is wrong', async (args, expected, message) => {
  const { exitCode, text, notes } = await access(...args);
  expect({ exitCode, text }).toEqual({ exitCode: expected, text: '' });
  expect(notes).toEqual([expect.stringMatching(message)]);
});
