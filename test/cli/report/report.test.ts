import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { main } from '../../../src/cli/main';
import { REPORT_FORMATS } from '../../../src/cli/report/formats';
import { event } from '../../helpers/trail/event';
import { type TrailContent, trailWith } from '../../helpers/trail/trail';
import { testContext } from '../test-context';

// The engine starts for each of them.
jest.setTimeout(60_000);

const VALUE = 'hunter2-hunter2';

/** What the command prints and says, but for its progress, which a slow machine makes it tell. */
async function report(content: TrailContent, ...args: readonly string[]) {
  const context = testContext();
  const exitCode = await main(['report', ...args, '--trail', trailWith(content)], context);
  return {
    exitCode,
    text: context.printed.join('\n'),
    notes: context.noted.filter((note) => !/files read/.test(note)),
  };
}

const READ = event({ secret: 'prod/orders/database' });

test('usage is a table under its extent', async () => {
  expect(await report({ 'a.json': [READ] }, 'usage')).toEqual({
    exitCode: 0,
    text: [
      'Reads of secrets: 2026-10-05T10:00:00Z to 2026-10-05T10:00:00Z',
      '  secret                account       Region        principal                                  reads  denied  first read            last read             addresses',
      '  --------------------  ------------  ------------  -----------------------------------------  -----  ------  --------------------  --------------------  ---------',
      '  prod/orders/database  230000000001  eu-central-1  arn:aws:iam::230000000001:role/orders-api  1      0       2026-10-05T10:00:00Z  2026-10-05T10:00:00Z  1',
    ].join('\n'),
    notes: [],
  });
});

test('usage as JSON has a version and rows by the names of columns', async () => {
  const { text } = await report({ 'a.json': [READ], 'b.json': '{' }, 'usage', '--json');
  expect(JSON.parse(text)).toMatchObject({
    version: 1,
    report: 'usage',
    first: '2026-10-05T10:00:00Z',
    rows: [{ secret: 'prod/orders/database', reads: 1, denied: 0 }],
    leftOut: [{ file: 'b.json', unread: true }],
  });
});

test('usage as CSV has the rows alone', async () => {
  const { text } = await report({ 'a.json': [READ] }, 'usage', '--format', 'csv');
  expect(text.split('\r\n')[1]).toBe(
    'prod/orders/database,230000000001,eu-central-1,arn:aws:iam::230000000001:role/orders-api,1,0,2026-10-05T10:00:00Z,2026-10-05T10:00:00Z,1',
  );
});

test('ends with 1 and names the files when events may be missing, and with 0 when none are', async () => {
  const broken = await report({ 'a.json': [READ], 'b.json': '{', 'c.json': '[' }, 'usage');
  expect(broken.exitCode).toBe(1);
  expect(broken.text.split('\n').at(-1)).toBe(
    "  Left out: 'b.json' and 1 more: each is not JSON: it may be truncated, or of another service",
  );
  const digest = await report({ 'a.json': [READ], 'd.json': '{"digestStartTime":"2026-10-05"}' }, 'usage');
  expect(digest.exitCode).toBe(0);
});

const LEAK = { requestParameters: { secretId: 'prod/orders/database', secretString: VALUE }, errorMessage: VALUE };
const LEAKING = { 'a.json': [READ, event({ name: 'PutSecretValue', with: { ...LEAK, errorCode: 'AccessDenied' } })] };

test.each(['usage', 'denied'].flatMap((name) => Object.keys(REPORT_FORMATS).map((format) => [name, format] as const)))(
  '%s as %s prints no value, even where a record has one',
  async (name, format) => {
    expect((await report(LEAKING, name, '--format', format)).text).not.toContain(VALUE);
  },
);

test('control characters and markup of names do not reach the terminal', async () => {
  const { text } = await report({ 'a.json': [event({ secret: '\u001b[31mred\u202e' })] }, 'usage');
  expect(text).not.toMatch(/[\p{Cf}]|(?!\n)\p{Cc}/u);
});

test.each([
  [
    [],
    "'report': the report must be one of usage, unused, anomalies, denied, timeline, cost, compliance: see cdktf-aws-secrets report --help",
  ],
  [['usage', 'more'], "'report': Unexpected argument 'more': see cdktf-aws-secrets report --help"],
  [['timeline', 'a', 'b'], "'report': Unexpected argument 'b': see cdktf-aws-secrets report --help"],
  [['unused', '--data', 'none.ts'], "'--data' must be a file that can be read, got 'none.ts'"],
  [
    ['usage', '--format', 'pdf'],
    "'--format' must be one of text, json, csv, markdown, html, got 'pdf': see cdktf-aws-secrets report --help",
  ],
  [
    ['usage', '--format', 'jsn'],
    "'--format' must be one of text, json, csv, markdown, html, got 'jsn': did you mean json? See cdktf-aws-secrets report --help",
  ],
  [
    ['usge'],
    "'report': the report must be one of usage, unused, anomalies, denied, timeline, cost, compliance: did you mean usage? See cdktf-aws-secrets report --help",
  ],
  [['usage', '--from', 'monday'], "'--from' must be a day such as 2026-10-01, got 'monday'"],
])('%j is wrong usage', async (args, message) => {
  const { exitCode, notes } = await report({ 'a.json': [READ] }, ...args);
  expect([exitCode, notes]).toEqual([2, [message]]);
});

test.each([
  [[], "'report': Option '--trail' or '--athena' missing: see cdktf-aws-secrets report --help"],
  [
    ['--trail', 'a', '--athena', 'b'],
    "'report': '--trail' and '--athena' exclude each other: see cdktf-aws-secrets report --help",
  ],
  [
    ['--trail', 'a', '--database', 'b'],
    "'report': '--database' goes with '--athena' alone: see cdktf-aws-secrets report --help",
  ],
  [
    ['--trail', 'a', '--region', 'b'],
    "'report': '--region' goes with '--athena' alone: see cdktf-aws-secrets report --help",
  ],
])('%j says not, or twice, where to ask', async (args, message) => {
  const context = testContext();
  expect(await main(['report', 'usage', ...args], context)).toBe(2);
  expect(context.noted).toEqual([message]);
});

test.each([
  [['unused'], "'unused' must know what is granted: give '--synth cdktf.out'"],
  [['timeline'], "'timeline' must be followed by the name or ARN of a secret or principal, or an access key"],
])('%j says what it lacks', async (args, message) => {
  const { exitCode, notes } = await report({ 'a.json': [READ] }, ...args);
  expect([exitCode, notes]).toEqual([1, [message]]);
});

test('leaves nothing of the trail behind', async () => {
  const of = () => readdirSync(tmpdir()).filter((name) => name.startsWith('cdktf-aws-secrets-report-'));
  const before = of();
  await report({ 'a.json': [READ] }, 'usage');
  await report({ 'a.txt': '' }, 'usage');
  expect(of().filter((name) => !before.includes(name))).toEqual([]);
});
