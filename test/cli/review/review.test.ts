import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../../src/cli/main';
import { PLAIN, type Screen } from '../../../src/cli/output/screen';
import { goodStack, project, READER, reference, synthFiles } from '../../helpers/review/review-project';
import { testContext } from '../test-context';

const BAD_KEY = { enable_key_rotation: false };
const EXPECT = { 'expect.json': { mayRead: [{ principal: READER, secret: 'prod/orders/*' }] } };

async function review(files: Readonly<Record<string, unknown>>, ...args: readonly string[]) {
  const cwd = project(files);
  const context = testContext({ cwd });
  const exitCode = await main(['review', ...args], context);
  return { exitCode, cwd, printed: context.printed.join('\n'), noted: context.noted };
}
const head = (...of: Parameters<typeof goodStack>) => synthFiles('cdktf.out', goodStack(...of));
const base = (...of: Parameters<typeof goodStack>) => synthFiles('base', goodStack(...of));

test('prints its help', async () => {
  const help = readFileSync(join(__dirname, '../golden/review.txt'), 'utf8').trimEnd();
  expect(await review({}, '--help')).toMatchObject({ exitCode: 0, printed: help, noted: [] });
});

test('a clean project ends with 0 and says who can read', async () => {
  const { exitCode, printed, noted } = await review({ ...head(), ...EXPECT }, '--expect', 'expect.json', '--strict');
  expect(noted).toEqual([]);
  expect(printed).toContain('> **OK · 1 reader of 1 secret in prod, nothing to compare with**');
  expect(printed).toContain('| `orders/db` eu-central-1 | `role/app` |');
  expect(exitCode).toBe(0);
});

test('an error of a golden rule ends with 1', async () => {
  const { exitCode, printed } = await review(head([READER], BAD_KEY));
  expect(exitCode).toBe(1);
  expect(printed).toContain('> **BLOCKED · prod: rule key-rotation broken by ');
});

test('a suppression of exactly that finding lets it pass, and --fail-on none lets all pass', async () => {
  const { cwd } = await review(head([READER], BAD_KEY), '--write', 'out');
  const [finding] = JSON.parse(readFileSync(join(cwd, 'out/review.json'), 'utf8')).environments[0].findings;
  const entry = { fingerprint: finding.fingerprint, reason: 'rotated by hand', owner: 'ops', expires: '2999-12-31' };
  const files = { ...head([READER], BAD_KEY), 's.json': [entry] };
  expect((await review(files, '--suppress', 's.json')).exitCode).toBe(0);
  expect((await review(files, '--fail-on', 'none')).exitCode).toBe(0);
});

test('access that --expect does not allow ends with 3, before anything else', async () => {
  const { exitCode, printed } = await review(
    { ...head([READER], BAD_KEY), 'expect.json': {} },
    ...['--expect', 'expect.json'],
  );
  expect(exitCode).toBe(3);
  expect(printed).toContain(`\`${READER}\` is not in mayRead, but can read \`prod/orders/db\` in eu-central-1`);
});

test('texts of --managed-policies prove what a role may do, in what is compared with, too', async () => {
  const arn = 'arn:aws:iam::aws:policy/AmazonSNSReadOnlyAccess';
  const { resource } = goodStack() as { readonly resource: object };
  const attachment = { aws_iam_role_policy_attachment: { sns: { role: 'app', policy_arn: arn } } };
  const attached = { resource: { ...resource, ...attachment } };
  const Statement = { Effect: 'Allow', Action: 'sns:Get*', Resource: '*' };
  const files = {
    ...{ ...synthFiles('cdktf.out', attached), ...synthFiles('base', attached) },
    'managed.json': { [arn]: { Version: '2012-10-17', Statement } },
  };
  const without = await review(files, '--base', 'base', '--strict');
  expect(without.exitCode).toBe(4);
  expect(without.printed).toContain('give it with');
  const { exitCode, printed, noted } = await review(
    files,
    ...['--base', 'base', '--managed-policies', 'managed.json', '--strict'],
  );
  expect([exitCode, noted]).toEqual([0, []]);
  expect(printed).toContain('| Not proven | 0 |');
});

test('access that is gained and lost is told, and fails when it is asked to', async () => {
  const gained = await review({ ...head(), ...base([]) }, '--base', 'base', '--fail-on', 'gain');
  expect(gained.exitCode).toBe(1);
  expect(gained.printed).toContain('| Gains access | **1** |');
  const lost = await review({ ...head([]), ...base() }, '--base', 'base', '--fail-on', 'gain');
  expect(lost.exitCode).toBe(0);
  expect(lost.printed).toContain('> **OK · prod: role/app loses read of orders/db**');
  const same = await review({ ...head(), ...base() }, '--base', 'base', '--fail-on', 'gain,loss');
  expect(same.exitCode).toBe(0);
  expect(same.printed).toContain('> **OK · access unchanged in prod, no new findings**');
});

test('a secret that is gone is a hazard, and one that is added costs', async () => {
  const gone = await review({ ...synthFiles('cdktf.out', {}), ...base() }, '--base', 'base');
  expect(gone.exitCode).toBe(1);
  expect(gone.printed).toContain('`prod/orders/db` is destroyed, and can be restored for 30 days');
  const added = await review({ ...head(), ...synthFiles('base', {}) }, '--base', 'base', '--fail-on', 'cost>1.39');
  expect(added.exitCode).toBe(1);
  expect(added.printed).toContain('- prod: cost rises by &#36;1.40 a month, more than &#36;1.39');
});

test('what cannot be read is not proven, and fails with --strict alone', async () => {
  const opaque = head([READER], { policy: reference('templatefile("policy.json", {})') });
  expect((await review(opaque, '--fail-on', 'none')).exitCode).toBe(0);
  expect((await review(opaque, '--fail-on', 'none', '--strict')).exitCode).toBe(4);
});

test('every format can be printed, and all are written', async () => {
  const { cwd } = await review(head(), '--write', 'out');
  expect(['txt', 'md', 'json', 'sarif', 'html'].filter((type) => !existsSync(join(cwd, `out/review.${type}`)))).toEqual(
    [],
  );
  for (const [format, start] of Object.entries({
    text: 'OK · 1 reader of 1 secret in prod, nothing to compare with\n',
    json: '{\n  "schemaVersion": 2',
    sarif: '{',
    html: '<!DOCTYPE html>',
  })) {
    expect((await review(head(), '--format', format)).printed.startsWith(start)).toBe(true);
  }
});

test('on a terminal the default is text, in a pipe the comment, and the exit code is the same', async () => {
  const files = { ...head([READER], BAD_KEY), ...EXPECT };
  const cwd = project(files);
  const ask = async (screen: Screen, ...args: readonly string[]) => {
    const context = testContext({ cwd, screen });
    return { exitCode: await main(['review', ...args], context), printed: context.printed.join('\n') };
  };
  const terminal = { width: 80, color: false };
  const text = await ask(terminal);
  expect(text.exitCode).toBe(1);
  expect(text.printed).toMatch(/^BLOCKED · prod: rule key-rotation broken by /);
  expect(await ask(terminal, '--format', 'text')).toEqual(text);
  const comment = await ask(PLAIN);
  expect(comment.exitCode).toBe(1);
  expect(comment.printed).toMatch(/^<!-- cdktf-aws-secrets-review -->\n/);
  expect(await ask(terminal, '--format', 'markdown')).toEqual(comment);
});

test('what is written for a terminal is a file: every row, and no colour', async () => {
  const cwd = project(head([READER], BAD_KEY));
  const context = testContext({ cwd, screen: { width: 60, color: true } });
  await main(['review', '--write', 'out'], context);
  expect(context.printed.join('\n')).toContain('\u001b[31m');
  const written = readFileSync(join(cwd, 'out/review.txt'), 'utf8');
  expect(written).toMatch(/^BLOCKED · prod: rule key-rotation broken by .*\n\n/);
  expect(written).not.toContain('\u001b');
  expect(written).toContain('fingerprint');
});

test('a finding points at the line that made its construct', async () => {
  const stack = JSON.parse(JSON.stringify(goodStack([READER], BAD_KEY)));
  stack.resource.aws_kms_key.main['//'] = { metadata: { path: 'prod-security/Key/eu-central-1/Resource' } };
  const map = { 'prod-security/Key': { file: 'stacks/security-stack.ts', line: 42 } };
  const files = { ...synthFiles('cdktf.out', stack), 'cdktf.out/review-map.json': map };
  expect((await review(files)).printed).toContain('`stacks/security-stack.ts:42`');
  expect((await review(head([READER], BAD_KEY))).printed).toContain('`cdktf.out/stacks/prod-security/cdk.tf.json`');
});

test('the time that is given stands in the comment and in the JSON, in UTC, and none stands there otherwise', async () => {
  const at = ['--valid-at', '2026-11-22T06:00:00.5+02:00'];
  expect((await review(head(), ...at)).printed).toContain('-->\n<!-- valid-at=2026-11-22T04:00:00Z -->\n');
  const { printed } = await review(head(), ...at, '--format', 'json');
  expect(JSON.parse(printed).validAt).toBe('2026-11-22T04:00:00Z');
  expect((await review(head())).printed).not.toContain('valid-at');
});

test.each([
  [['--valid-at', 'now'], "'--valid-at' must be an instant such as 2026-11-22T04:00:00Z, got 'now'"],
  [['--valid-at', '2026-11-22T04:00:00'], "'--valid-at' must be an instant such as 2026-11-22T04:00:00Z, got "],
  [['--valid-at', '2026-13-22T04:00:00Z'], "'--valid-at' must be an instant such as 2026-11-22T04:00:00Z, got "],
  [['--format', 'pdf'], "'--format' must be one of text, markdown, json, sarif, gitlab, html, got 'pdf'"],
  [['--expect', 'none.json'], "'--expect' must name a file that can be read, got "],
  [['--suppress', 'bad.json'], "'bad.json' must be JSON: see docs/review.md for its shape"],
  [['--fail-on', 'everything'], "'--fail-on' must list gain, loss, widened"],
  [['--context', 'x'], "'--context' must be <name>=<value>, got 'x'"],
])('refuses %j and ends with 2', async (args, message) => {
  const { exitCode, noted, printed } = await review({ ...head(), 'bad.json': '{' }, ...args);
  expect(exitCode).toBe(2);
  expect(noted.join()).toContain(message);
  expect(printed).toBe('');
});

test('says what is missing when there is nothing to review', async () => {
  const { exitCode, noted } = await review({});
  expect(exitCode).toBe(1);
  expect(noted.join()).toMatch(
    /must hold synthesized stacks, but manifest.json cannot be read: run cdktf synth first$/,
  );
});
