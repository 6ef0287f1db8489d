import { main } from '../../../src/cli/main';
import { planJson } from '../../helpers/review/plan-json';
import { project } from '../../helpers/review/review-project';
import { testContext } from '../test-context';

const LATER = 'apply, then review the state: what is not known before the apply is known there';
/** A secret with a replica, and a role of which not all that it may read and write is known. */
const PLAN = planJson([
  {
    ...{ address: 'aws_secretsmanager_secret.db', actions: ['create'], before: null },
    after: { name: 'prod/db', replica: [{ region: 'eu-west-1' }] },
    unknown: { arn: true, id: true },
  },
  {
    ...{ address: 'aws_iam_role.app', actions: ['create'], before: null },
    after: { name: 'app', path: '/' },
    unknown: { arn: true, id: true },
  },
  {
    ...{ address: 'aws_iam_role_policy.app', actions: ['create'], before: null },
    after: { role: 'app' },
    unknown: { policy: true },
    references: { policy: ['local.policy'] },
  },
]);

async function run(...args: readonly string[]) {
  const context = testContext({ cwd: project({ 'plan.json': PLAN }) });
  await main([...args, '--plan', 'prod=plan.json'], context);
  return context.printed.join('\n');
}

const WHY = 'aws_iam_role_policy.app.policy is not known before the apply';
const FULL = `prod/plan:aws_iam_role_policy.app could not be read: prod/plan:${WHY}: it refers to local.policy, and a plan of .tf files does not hold the expression`;

test('what is not proven stands in one row for all Regions and capabilities, with a remedy of a plan', async () => {
  const { environments } = JSON.parse(await run('review', '--format', 'json'));
  const [{ notProven, access }] = environments;
  expect(notProven).toEqual([
    {
      subject: 'arn:aws:iam::111111111111:role/app read, write, administer prod/db eu-central-1, eu-west-1',
      why: WHY,
      detail: FULL,
      remedy: LATER,
      pair: {
        ...{ principal: 'arn:aws:iam::111111111111:role/app', secret: 'prod/db' },
        ...{ regions: ['eu-central-1', 'eu-west-1'], capabilities: ['read', 'write', 'administer'] },
      },
    },
    {
      subject: 'prod/plan:aws_iam_role_policy.app.policy',
      why: WHY,
      detail: FULL.slice(FULL.lastIndexOf('prod/plan:')),
      remedy: LATER,
    },
  ]);
  const states = access.filter(({ state }: { state: { verdict: string } }) => state.verdict === 'not-proven');
  expect(
    new Set(states.map(({ state }: { state: { line: string; detail: string } }) => `${state.line} | ${state.detail}`)),
  ).toEqual(new Set([`${WHY} | ${FULL}`]));
});

test('the tables of a review have one line of it', async () => {
  const text = await run('review');
  const readers = text.split('\n').filter((line) => line.includes('prod/db') && line.includes('role/app'));
  expect(readers.length).toBeGreaterThan(0);
  expect(text).not.toContain('does not hold the expression');
});

test('access lists it in one row, says below what helps, and explains it in full', async () => {
  const [matrix, whatCan, explained] = await Promise.all([
    run('access', 'matrix'),
    run('access', 'what-can', 'app'),
    run('access', 'explain', 'app', 'read', 'prod/db'),
  ]);
  const rowsOf = (text: string) =>
    text
      .split('\n')
      .filter((line) => line.includes('NOT PROVEN'))
      .map((line) => line.trim().split(/ {2,}/));
  const row = (can: string) => [
    ...['prod', 'secret prod/db', 'eu-central-1, eu-west-1', '111111111111', 'role/app', can],
    `NOT PROVEN: ${WHY}`,
  ];
  expect(rowsOf(matrix)).toEqual([row('read')]);
  expect(rowsOf(whatCan)).toEqual([row('read, write, administer')]);
  for (const text of [matrix, whatCan]) expect(text.endsWith(`\n\nWhat would prove more:\n  ${LATER}`)).toBe(true);
  expect(explained).toContain('it refers to local.policy');
});
