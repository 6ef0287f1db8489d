import { dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { main } from '../../../src/cli/main';
import { PLAIN, type Screen } from '../../../src/cli/output/screen';
import { referenceStacks } from '../../helpers/synth/reference-stacks';
import { testContext } from '../test-context';

const synth = dirname(referenceStacks());
const API = 'arn:aws:iam::230000000001:role/orders-api';
const CONDITIONS = 'aws:SecureTransport = true';
const EVERY = 'Every grant demands TLS, which is not repeated above';

/** The rows of a table, below its headings. */
function cells(text = ''): readonly (readonly string[])[] {
  return text
    .split('\n')
    .slice(2)
    .map((row) => row.trim().split(/ {2,}/));
}

async function access(...words: ReadonlyArray<string | Screen>) {
  const [screen = PLAIN] = words.filter((word) => typeof word !== 'string');
  const args = words.filter((word) => typeof word === 'string');
  const context = testContext({ screen });
  const exitCode = await main(['access', ...args, '--synth', synth], context);
  return { exitCode, text: context.printed.join('\n'), notes: context.noted };
}

const TARGET = ['dev', 'secret dev/orders/database', 'eu-central-1'];
const DELEGATED =
  'aws:PrincipalArn like arn:aws:iam::210000000001:role/aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_Developer_???????????????? and aws:PrincipalTag/App = orders, or aws:PrincipalArn like arn:aws:iam::210000000001:role/secrets-deployment';

test('who-can lists principals of the stacks, and who is outside of them as delegated', async () => {
  const { exitCode, text } = await access('who-can', 'read', 'dev/orders/database');
  expect(cells(text)).toEqual([
    [...TARGET, '210000000001', 'role/rotate-dev-orders-database', 'read', 'allowed'],
    [...TARGET, '230000000001', 'role/orders-api', 'read', 'allowed'],
    [...TARGET, '210000000001', 'account 210000000001 (delegated)', 'read', `if ${DELEGATED}`],
    [''],
    [EVERY],
  ]);
  expect(exitCode).toBe(0);
});

test('what-can lists everything a principal can do in the same way', async () => {
  const { exitCode, text } = await access('what-can', API);
  expect(cells(text)).toEqual([
    [...TARGET, '230000000001', 'role/orders-api', 'read', 'allowed'],
    ['dev', 'secret dev/orders/shipping-api', 'eu-central-1', '230000000001', 'role/orders-api', 'read', 'allowed'],
    [''],
    [EVERY],
  ]);
  expect(exitCode).toBe(0);
});

test('on a terminal, what all rows say alike stands once above, and what every grant demands once below', async () => {
  const { text } = await access('who-can', 'read', 'dev/orders/database', { width: 400, color: false });
  const [head, rows, note] = text.split('\n\n');
  expect(head?.split('\n')).toEqual([
    '  environment  dev',
    '  what         secret dev/orders/database',
    '  Regions      eu-central-1',
    '  can          read',
  ]);
  expect(cells(rows)).toEqual([
    ['210000000001', 'role/rotate-dev-orders-database', 'allowed'],
    ['230000000001', 'role/orders-api', 'allowed'],
    ['210000000001', 'account 210000000001 (delegated)', `if ${DELEGATED}`],
  ]);
  expect(note).toBe(`  ${EVERY}`);
});

test('no table repeats what every grant on its secret demands, whoever is asked about', async () => {
  for (const question of [['matrix'], ['what-can', API], ['who-can', 'administer', 'dev/orders/database']]) {
    const { text } = await access(...question);
    expect(text).not.toContain('SecureTransport');
    expect(text).toContain('TLS');
  }
});

test('a condition key that is given is no condition of the answer', async () => {
  const { text } = await access('what-can', API, '--context', 'aws:SecureTransport=true');
  expect(cells(text).map((row) => row.at(-1))).toEqual(['always', 'always']);
});

test('explain tells what allows it, and what denies it otherwise', async () => {
  const { exitCode, text } = await access('explain', API, 'read', 'dev/orders/database');
  const secret = 'dev-security:aws_secretsmanager_secret_policy.orders_database_Policy_eu-central-1_F8080757';
  const role = 'dev-workload-orders:aws_iam_role_policy.orders-api_Policy_69724774';
  const boundary = 'dev-workload-orders:aws_iam_policy.Boundary_EA298153';
  expect(text.split('\n')).toEqual([
    'role/orders-api may read dev/orders/database in eu-central-1 (secretsmanager:GetSecretValue) if',
    '  - aws:SecureTransport = true',
    '',
    '  Allowed by',
    `    - policy of the secret: statement Readb40e517f of ${secret}`,
    `    - policy of the principal: statement ReadOrdersApi7a1773ed of ${role}`,
    `    - permissions boundary: statement UseSecrets of ${boundary}`,
    '    - policy of the key: statement ReadKey4053d4be of dev-security:aws_kms_key.Key-commerce_eu-central-1_AD12A43B',
    `    - policy of the principal: statement ReadKeyOrdersApi7a1773ed of ${role}`,
    `    - permissions boundary: statement UseKeysOfSecrets of ${boundary}`,
    '',
    '  Denied otherwise by',
    `    - policy of the secret: statement DenyInsecureTransport of ${secret}`,
  ]);
  expect(exitCode).toBe(0);
});

test('explain ends with 1 for what is denied, and says which policy is missing', async () => {
  const { exitCode, text } = await access('explain', API, 'write', 'dev/orders/database');
  expect(text).toMatch(
    /^role\/orders-api may not write .*\n {2}because no policy of the secret or key allows it\n\n {2}Allowed by, which is not enough\n {4}- permissions boundary: statement UseSecrets of \S+\n\n {2}Denied under conditions by\n/,
  );
  expect(exitCode).toBe(1);
});

test('on a terminal, no line is wider than it, and colours change no word', async () => {
  for (const question of [
    ['who-can', 'read', 'dev/orders/database'],
    ['explain', API, 'read', 'dev/orders/database'],
  ]) {
    const { text } = await access(...question, { width: 60, color: true });
    const shown = stripVTControlCharacters(text);
    expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(text).toContain('\u001b[');
  }
});

test('explain names the guardrails of the organization', async () => {
  const { exitCode, text } = await access('explain', '410000000001', 'administer', 'prod/orders/database');
  expect(text).toMatch(
    /Denied otherwise by\n.*service control policy: statement SecretPolicyWriters of baseline-scp-1 attached to OU prod\n/s,
  );
  expect(text).toMatch(
    /Denied otherwise by\n.*resource control policy: statement ExpectedNetworks of prod-rcp-1 attached to OU prod\n/s,
  );
  expect(exitCode).toBe(0);
});

test('the matrix as JSON has a version, subjects, conditions and proofs', async () => {
  const { exitCode, text } = await access('matrix', '--json');
  const { version, accesses } = JSON.parse(text);
  expect(version).toBe(1);
  expect(accesses.length).toBeGreaterThan(150);
  const [first] = accesses.filter(({ subject }: { subject: { label: string } }) => subject.label === 'role/orders-api');
  expect(first).toMatchObject({
    subject: { kind: 'declared', account: '230000000001', environment: 'dev' },
    capability: 'read',
    action: 'secretsmanager:GetSecretValue',
    target: { kind: 'secret', name: 'dev/orders/database', region: 'eu-central-1' },
    verdict: 'allowed-if',
    detail: CONDITIONS,
  });
  expect(first.proof.length).toBeGreaterThan(3);
  expect(text).not.toMatch(/\p{Co}/u);
  expect(exitCode).toBe(0);
});

test.each([
  [
    ['who-can', 'read', 'dev/none'],
    1,
    /^'dev\/none' must be the name, ARN, id or Terraform address of a secret: there are dev\/orders\/backup, .* and \d+ more$/,
  ],
  [
    ['what-can', 'orders-api'],
    1,
    /^'orders-api' must name one role or user, but it names arn:.*: give the ARN, or the environment as in dev\/orders-api$/,
  ],
  [
    ['who-can', 'own', 'dev/orders/database'],
    2,
    /^'own' must be one of read, write, administer: see cdktf-aws-secrets access --help$/,
  ],
  [
    ['who-can'],
    2,
    /^'access' must be asked with read\|write\|administer <secret>, got 0 words: see cdktf-aws-secrets access --help$/,
  ],
  [
    ['who'],
    2,
    /^'access' must be followed by one of who-can, what-can, matrix, explain, graph: did you mean who-can\? See cdktf-aws-secrets access --help$/,
  ],
  [['matrix', '--account', 'x'], 2, /^'--account' must be <name>=<value>, got 'x'$/],
  [
    ['matrix', '--plan', 'none.json'],
    1,
    /^'.*none\.json' must be a plan as JSON, but it cannot be read: make it with terraform show -json <plan file>$/,
  ],
  [
    ['matrix', '--sinth', 'x'],
    2,
    /^'access': Unknown option '--sinth': did you mean --synth\? See cdktf-aws-secrets access --help$/,
  ],
])('%j ends with %i and says what is wrong', async (args, expected, message) => {
  const { exitCode, text, notes } = await access(...args);
  expect({ exitCode, text }).toEqual({ exitCode: expected, text: '' });
  expect(notes).toEqual([expect.stringMatching(message)]);
});

test('--color decides against what the terminal is, before and behind the words', async () => {
  const question = ['what-can', API];
  expect((await access(...question, '--color', 'always')).text).toContain('\u001b[');
  expect((await access('--color=always', ...question)).text).toContain('\u001b[');
  expect((await access(...question, '--color', 'auto')).text).not.toContain('\u001b[');
  const terminal = { width: 80, color: true };
  expect((await access(...question, '--color=auto', terminal)).text).toContain('\u001b[');
  expect((await access(...question, '--color=never', terminal)).text).not.toContain('\u001b[');
});
