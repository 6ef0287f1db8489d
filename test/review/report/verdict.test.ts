import { DEFAULT_FAIL_ON, parseFailOn } from '../../../src/review/report/fail-on';
import type { EnvironmentReport } from '../../../src/review/report/report';
import { decide } from '../../../src/review/report/verdict';
import { emptyEnvironment, fullEnvironment } from '../../helpers/review/review-report';

const full = fullEnvironment();
const only = (...parts: ReadonlyArray<keyof EnvironmentReport>) =>
  emptyEnvironment(Object.fromEntries(parts.map((part) => [part, full[part]])));
const exitCode = (environment: EnvironmentReport, failOn = DEFAULT_FAIL_ON, strict = false) =>
  decide([environment], { failOn: parseFailOn(failOn), strict }).exitCode;

test('nothing found is clean', () => {
  expect(decide([emptyEnvironment()], { failOn: parseFailOn(DEFAULT_FAIL_ON), strict: true })).toEqual({
    exitCode: 0,
    result: 'ok',
    news: false,
    reasons: [],
    sentence: 'OK · access unchanged in prod, no new findings',
    items: [],
  });
});

test('without something to compare with, the sentence says so', () => {
  const environment = emptyEnvironment({ compared: false });
  expect(decide([environment], { failOn: [], strict: false }).sentence).toBe(
    'OK · 0 readers of 0 secrets in prod, nothing to compare with',
  );
});

test.each([
  ['rule:error', 'findings'],
  ['rule:warning', 'findings'],
  ['hazard:note', 'hazards'],
  ['gain', 'changes'],
  ['cost>1', 'cost'],
  ['escalation', 'escalations'],
  ['not-proven', 'notProven'],
] as const)('--fail-on %s fails on %s alone', (failOn, part) => {
  expect(exitCode(only(part), failOn)).toBe(1);
  expect(exitCode(emptyEnvironment(), failOn)).toBe(0);
  expect(exitCode(only(part), 'none')).toBe(0);
});

test.each([
  ['loss', 'lost'],
  ['widened', 'widened'],
] as const)('--fail-on %s fails on access %s', (failOn, change) => {
  const changes = full.changes.map((each) => ({ ...each, change }));
  expect(exitCode(emptyEnvironment({ changes }), failOn)).toBe(1);
  expect(exitCode(only('changes'), failOn)).toBe(0);
});

test.each([
  ['control-gain', 'gained'],
  ['control-loss', 'lost'],
  ['control-widened', 'widened'],
] as const)('--fail-on %s fails on control %s, and not on reading', (failOn, change) => {
  const changes = full.changes.map((each) => ({ ...each, change, capability: 'write' as const }));
  const environment = emptyEnvironment({ changes });
  expect(decide([environment], { failOn: parseFailOn(failOn), strict: false })).toMatchObject({
    exitCode: 1,
    reasons: [`prod: control ${change}: 1`],
  });
  expect(exitCode(environment, 'gain,loss,widened')).toBe(0);
  expect(exitCode(emptyEnvironment({ changes: full.changes.map((each) => ({ ...each, change })) }), failOn)).toBe(0);
});

test('a finding below the threshold does not fail', () => {
  const findings = full.findings.map((each) => ({ ...each, severity: 'warning' as const }));
  expect(exitCode(emptyEnvironment({ findings }), 'rule:error')).toBe(0);
  expect(exitCode(emptyEnvironment({ findings }), 'rule:warning')).toBe(1);
});

test('cost at the threshold does not fail', () => {
  expect(exitCode(only('cost'), 'cost>1.4')).toBe(0);
});

test('unexpected access comes before findings, and those before what is not proven', () => {
  expect(exitCode(only('expectations', 'findings', 'notProven'), DEFAULT_FAIL_ON, true)).toBe(3);
  expect(exitCode(only('findings', 'notProven'), DEFAULT_FAIL_ON, true)).toBe(1);
  expect(exitCode(only('notProven'), DEFAULT_FAIL_ON, true)).toBe(4);
  expect(exitCode(only('notProven'))).toBe(0);
});

test('an unused expectation does not fail', () => {
  const expectations = full.expectations.map((each) => ({ ...each, kind: 'unused' as const }));
  expect(exitCode(emptyEnvironment({ expectations }))).toBe(0);
});

test('every reason is told, whichever decides', () => {
  const verdict = decide([full, emptyEnvironment({ name: 'dev' })], {
    failOn: parseFailOn('gain,rule:error'),
    strict: true,
  });
  expect(verdict).toMatchObject({
    exitCode: 3,
    result: 'blocked',
    news: true,
    reasons: [
      'prod: access that is not expected: 1',
      'prod: access gained: 1',
      'prod: golden rules broken at error level: 1',
      'prod: not proven: 1',
    ],
    sentence: 'BLOCKED · prod: thing gains read of thing (+3 more)',
  });
});

const pair = (principal: string) => ({
  principal,
  secret: 'prod/orders/database',
  regions: ['eu-central-1'],
  capabilities: ['read'] as const,
});

test('readers of a secret that are not proven are one cause, and the word follows the exit code', () => {
  const notProven = ['arn:aws:iam::430000000001:role/a', 'arn:aws:iam::430000000001:role/b'].map((principal) => ({
    ...{ subject: principal, why: 'a value is not known', remedy: 'apply' },
    pair: pair(principal),
  }));
  expect(decide([emptyEnvironment({ notProven })], { failOn: [], strict: true })).toMatchObject({
    exitCode: 4,
    result: 'not-proven',
    news: true,
    sentence: 'NOT PROVEN · prod: 2 readers of orders/database depend on unknown values',
  });
});

test('all environments are counted where nothing changes', () => {
  const environments = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => emptyEnvironment({ name }));
  expect(decide(environments, { failOn: [], strict: false }).sentence).toBe(
    'OK · access unchanged in 6 environments, no new findings',
  );
});

test('the same cause in several environments is told once', () => {
  const { changes } = full;
  const environments = ['dev', 'prod', 'staging'].map((name) => emptyEnvironment({ name, changes }));
  const { sentence, items } = decide(environments, { failOn: [], strict: false });
  expect(sentence).toBe('OK · 3 environments: thing gains read of thing');
  expect(items.map((each) => each.environments)).toEqual([['dev', 'prod', 'staging']]);
});

test('a name is cut in its middle where the line would be longer than 80 characters', () => {
  const changes = full.changes.map((each) => ({ ...each, principal: 'p'.repeat(60), secret: `s${'t'.repeat(40)}u` }));
  const { sentence } = decide([emptyEnvironment({ changes })], { failOn: [], strict: false });
  expect(sentence).toHaveLength(80);
  expect(sentence).toMatch(/^OK · prod: p+…p+ gains read of st+…t+u$/);
});

test('what blocks and has no cause, such as cost, is told by its reason', () => {
  const { sentence } = decide([only('cost')], { failOn: parseFailOn('cost>1'), strict: false });
  expect(sentence).toBe('BLOCKED · prod: cost rises by $1.40 a month, more than $1.00');
});

test.each(['', 'gains', 'rule', 'rule:fatal', 'cost>', 'cost>-1', 'none,gain'])('throws on --fail-on %j', (text) => {
  const [term] = text.split(',');
  expect(() => parseFailOn(text)).toThrow(
    new Error(
      `'--fail-on' must list gain, loss, widened, control-gain, control-loss, control-widened, escalation, not-proven, rule:error|warning|note, hazard:error|warning|note or cost>50, got '${term}'`,
    ),
  );
});

test.each([
  [['e'.repeat(40)], /^BLOCKED · e{15,}…e{15,}: .*gains read of .* \(\+3 more\)$/],
  [['e'.repeat(40), `f${'e'.repeat(39)}`], /^BLOCKED · 2 environments: .*gains read of .* \(\+3 more\)$/],
])('the longest names of environments, principals and secrets leave at most 80 characters', (names, sentence) => {
  const environments = names.map((name) => fullEnvironment(name, 'x'.repeat(512)));
  const verdict = decide(environments, { failOn: [], strict: false });
  expect(verdict.sentence).toMatch(sentence);
  expect(verdict.sentence.length).toBeLessThanOrEqual(80);
  const nothing = names.map((name) => emptyEnvironment({ name }));
  expect(decide(nothing, { failOn: [], strict: false }).sentence.length).toBeLessThanOrEqual(80);
});
