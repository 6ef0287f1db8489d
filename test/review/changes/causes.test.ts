import { readFileSync } from 'node:fs';
import { type EnvironmentReport, type ReviewReport, renderMarkdown } from '../../../src/review';
import type { Cause } from '../../../src/review/report/cause';
import { labelOf } from '../../../src/review/report/short-names';
import { CHANGES } from '../../helpers/review/changes/changes';
import { LABELS } from '../../helpers/review/changes/labels';
import { reviewOf } from '../../helpers/review/changes/review-of';
import { reviewChange } from '../../helpers/review/changes/synthesize-change';
import { commentFile } from './comment-files';

const reports = new Map(CHANGES.map((change) => [change.name, reviewOf(change)] as const));
const names = CHANGES.map(({ name }) => name);
const environmentsOf = (name: string) => reports.get(name)?.environments ?? [];

/** A consequence in one line: what it says, with all that it names. */
function lineOf(environment: EnvironmentReport, { of, index }: Cause['consequences'][number]): string {
  switch (of) {
    case 'changes':
    case 'expectations': {
      const { principal, secret, ...each } = environment[of][index] as EnvironmentReport['changes'][number];
      return `${of} ${labelOf(principal)} ${each.capability ?? ''} ${secret} ${each.region ?? ''}`;
    }
    case 'escalations': {
      const { principal = '', secret, regions } = environment.escalations[index] ?? {};
      return `${of} ${labelOf(principal)} ${secret} ${regions}`;
    }
    case 'notProven':
      return `${of} ${environment.notProven[index]?.subject}`;
    default: {
      const { subject, message, ...each } = environment[of][index] as EnvironmentReport['hazards'][number];
      return `${of} ${subject} ${each.region ?? ''} ${message}`;
    }
  }
}

/** The labels of each cause that a change brings, by its consequences. */
function groupsOf(name: string): ReadonlyArray<readonly string[]> {
  const labels = Object.entries(LABELS[name] ?? {});
  return environmentsOf(name).flatMap((environment) =>
    environment.causes
      .filter(({ news }) => news)
      .map(({ consequences }) => {
        const lines = consequences.map((each) => lineOf(environment, each));
        return [...new Set(lines.map((line) => labels.find(([, of]) => of.test(line))?.[0] ?? `none: ${line}`))];
      }),
  );
}

test.each(names)('when %s, each consequence has exactly one cause', (name) => {
  for (const environment of environmentsOf(name)) {
    const told = environment.causes.flatMap(({ consequences }) =>
      consequences.map(({ of, index }) => `${of} ${index}`),
    );
    const { changes, hazards, findings, notProven } = environment;
    const expected = [
      ...Object.entries({ changes, hazards, findings, notProven }).flatMap(([of, list]) =>
        [...list.keys()].map((index) => `${of} ${index}`),
      ),
      ...[...environment.expectations.entries()].flatMap(([index, { kind }]) =>
        kind === 'unused' ? [] : [`expectations ${index}`],
      ),
      ...[...environment.escalations.entries()].flatMap(([index, { change, expected: declared }]) =>
        change === 'gained' && !declared ? [`escalations ${index}`] : [],
      ),
    ];
    expect([...told].sort()).toEqual([...expected].sort());
  }
});

test.each(names)('when %s, consequences are grouped as a person groups them', (name) => {
  const labels = Object.keys(LABELS[name] ?? {});
  expect(
    groupsOf(name)
      .map((each) => each.join(' and '))
      .sort(),
  ).toEqual([...labels].sort());
});

test.each([
  ['a reader is added, as expected', 'OK · prod: role/orders-worker gains read of orders/shipping-api, as expected'],
  ['a reader is removed', 'OK · prod: role/orders-worker loses read of orders/shipping-api'],
  ['a reader is moved', 'OK · prod: read of orders/…ing-api moves from role/or…-worker to role/orders-api'],
  ['a secret is renamed', 'BLOCKED · prod: orders/shipping-api renamed to orders/carrier-api'],
  ['a secret is deleted', 'BLOCKED · prod: payments/webhook deleted, 4 readers lose it'],
  ['a key is deleted in a Region', 'BLOCKED · prod: key/commerce deleted in eu-west-1, 6 secrets lost'],
  ['a replica Region is added', 'OK · prod: Region eu-north-1 added, 9 secrets gained'],
  ['a guardrail is loosened', 'BLOCKED · org: guardrail SecretForceDelete is loosened'],
  ['a rotation is removed', 'OK · prod: rotation of payments/webhook removed'],
  ['a role is replaced', 'OK · prod: role/workers/orders-worker replaced, 3 secrets lost'],
  ['a whole application is added', 'OK · prod: application payments added, 3 secrets gained, also shared/telemetry'],
  ['a policy is opened to a stranger', 'BLOCKED · prod: account 999999999999 gains read of payments/webhook (+1 more)'],
  ['a harmless refactoring', 'OK · access unchanged in prod, no new findings'],
  ['five causes, one of them unexpected', 'BLOCKED · prod: role/warehouse-host gains read of billing/ledger (+4 more)'],
])('when %s, the verdict is "%s"', (name, sentence) => {
  expect(reports.get(name)?.verdict.sentence).toBe(sentence);
  expect(sentence.length).toBeLessThanOrEqual(80);
});

test('without anything declared, what is destroyed is named first', () => {
  const five = CHANGES.at(-1);
  const report = five && reviewChange(five.before, five.after);
  expect(report?.verdict.sentence).toBe('BLOCKED · prod: key/commerce deleted in eu-north-1, 5 secrets lost (+4 more)');
});

test('a denial names what denies it now', () => {
  const [environment] = environmentsOf('a reader is removed');
  const [cause] = environment?.causes.filter(({ news }) => news) ?? [];
  expect(cause?.why).toBe(
    "allowed under conditions before; now denied by 'DenyOtherReaders' of 'prod-security:aws_secretsmanager_secret_policy.orders_shipping-api_Policy_eu-central-1_D7B6B667'",
  );
  expect(cause?.location).toEqual({ file: 'stacks/applications/orders.ts', line: 83 });
});

test('what every grant on a secret demands is kept in detail, and told once', () => {
  const [environment] = environmentsOf('a reader is removed');
  const database = environment?.standing.find(({ secret }) => secret === 'prod/orders/database');
  expect(database?.conditions).toEqual(['TLS', 'organization o-a1b2c3d4e5']);
  const api = environment?.access.find(
    ({ principal, secret }) => labelOf(principal) === 'role/orders-api' && secret === 'prod/orders/database',
  );
  expect(api?.state).toMatchObject({
    detail: 'aws:PrincipalOrgID = o-a1b2c3d4e5 and aws:SecureTransport = true',
    further: '',
  });
});

const FIVE = 'five causes, one of them unexpected';
const linesOutside = (markdown: string) =>
  markdown
    .replace(/<details>[\s\S]*?<\/details>/g, '')
    .trim()
    .split('\n')
    .filter((line, index, all) => line !== '' || all[index - 1] !== '').length;

test.each(names)('when %s, the comment is the one that was looked at', (name) => {
  const markdown = renderMarkdown(reports.get(name) as ReviewReport);
  expect(markdown).toBe(readFileSync(commentFile(name), 'utf8'));
  expect(markdown.match(/^> \[!(CAUTION|NOTE)\]$/gm)).toHaveLength(1);
  expect(linesOutside(markdown)).toBeLessThanOrEqual(name === FIVE ? 25 : 12);
});

test('outside of what is folded a clean comment has at most 8 lines', () => {
  const clean = renderMarkdown(reports.get('a harmless refactoring') as ReviewReport);
  expect(linesOutside(clean)).toBeLessThanOrEqual(8);
});

test.each(names)('when %s, each finding and hazard has a remedy, and a line where the map has one', (name) => {
  for (const { findings, hazards, causes } of environmentsOf(name)) {
    for (const { remedy, location } of [...findings, ...hazards]) {
      expect(remedy).not.toBe('');
      expect(location).toEqual({ file: expect.stringMatching(/^stacks\/.*\.ts$/), line: expect.any(Number) });
    }
    for (const { location } of causes.filter(({ news }) => news)) expect(location?.line).toEqual(expect.any(Number));
  }
});
