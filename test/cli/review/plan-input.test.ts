import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { main } from '../../../src/cli/main';
import { planJson } from '../../helpers/review/plan-json';
import { project, synthFiles } from '../../helpers/review/review-project';
import { ACCOUNT, SECRET_ARN } from '../../helpers/review/world-builder';
import { testContext } from '../test-context';

const read = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: SECRET_ARN }],
});
/** A role that gains access to a secret. */
const PLAN = planJson([
  { address: 'aws_secretsmanager_secret.db', after: { name: 'prod/orders/db', arn: SECRET_ARN } },
  {
    address: 'aws_iam_role.api',
    after: { name: 'api', arn: `arn:aws:iam::${ACCOUNT}:role/api`, assume_role_policy: null },
  },
  { address: 'aws_iam_role_policy.read', actions: ['create'], before: null, after: { role: 'api', policy: read } },
]);

async function run(cwd: string, ...args: readonly string[]) {
  const context = testContext({ cwd });
  const exitCode = await main(args, context);
  return { exitCode, text: context.printed.join('\n'), notes: context.noted.join('\n') };
}

test('review compares a plan with its own before, under the environment that is given', async () => {
  const cwd = project({ 'plan.json': PLAN });
  const { exitCode, text } = await run(
    cwd,
    'review',
    '--plan',
    'live=plan.json',
    '--format',
    'json',
    '--fail-on',
    'gain',
  );
  const report = JSON.parse(text);
  expect(exitCode).toBe(1);
  expect(report.environments).toHaveLength(1);
  expect(report.environments[0]).toMatchObject({
    name: 'live',
    compared: true,
    changes: [{ change: 'gained', principal: `arn:aws:iam::${ACCOUNT}:role/api`, secret: 'prod/orders/db' }],
  });
});

test('access asks a plan, with and without the name of an environment', async () => {
  const cwd = project({ 'plan.json': PLAN });
  for (const [option, environment] of [
    ['live=plan.json', 'live'],
    ['plan.json', 'plan'],
  ] as const) {
    const { exitCode, text } = await run(cwd, 'access', 'who-can', 'read', 'prod/orders/db', '--plan', option);
    expect(exitCode).toBe(0);
    expect(text).toMatch(
      new RegExp(`^ *${environment} +secret prod/orders/db +eu-central-1 +${ACCOUNT} +role/api +read +always$`, 'm'),
    );
  }
  const { exitCode, text } = await run(
    cwd,
    'access',
    'explain',
    'api',
    'read',
    'prod/orders/db',
    '--plan',
    'plan.json',
  );
  expect(exitCode).toBe(0);
  expect(text).toContain('aws_iam_role_policy.read');
});

test('several plans make one world', async () => {
  const other = planJson([
    {
      address: 'aws_secretsmanager_secret.db',
      after: { name: 'dev/orders/db', arn: `${SECRET_ARN.slice(0, -6)}Zyxwvu` },
    },
  ]);
  const cwd = project({ 'a.json': PLAN, 'b.json': other });
  const { text } = await run(cwd, 'access', 'matrix', '--json', '--plan', 'prod=a.json', '--plan', 'dev=b.json');
  const found = JSON.parse(text).accesses.map(
    ({ target }: { target: { name: string; environment: string } }) => target,
  );
  expect(JSON.stringify(found)).toContain('dev/orders/db');
  expect(JSON.stringify(found)).toContain('prod/orders/db');
});

test.each([['review'], ['access', 'matrix']])('a plan of format version 2.x is refused by %s', async (...words) => {
  const cwd = project({ 'plan.json': { ...PLAN, format_version: '2.1' } });
  const { exitCode, notes } = await run(cwd, ...words, '--plan', 'prod=plan.json');
  expect(exitCode).toBe(1);
  expect(notes).toContain(
    `'${join(cwd, 'plan.json')}' must be a plan of format version 1.x, but has format version 2.1: make it with terraform show -json <plan file>`,
  );
});

test('a plan is read from standard input, also when it comes slowly', () => {
  const cwd = project({ 'plan.json': PLAN, ...synthFiles('cdktf.out', {}) });
  const root = join(__dirname, '..', '..', '..');
  const bin = join(root, 'src', 'cli', 'bin.ts');
  const command = `(sleep 0.3; cat plan.json) | "${process.execPath}" --import "${require.resolve('tsx')}" "${bin}"`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `${command} access matrix --json --plan prod=-`], {
    cwd,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(JSON.parse(stdout).accesses[0]).toMatchObject({ capability: 'read' });
});
