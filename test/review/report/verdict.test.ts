import { DEFAULT_FAIL_ON, parseFailOn } from '../../../src/review/report/fail-on';
import type { EnvironmentReport } from '../../../src/review/report/report';
import { decide } from '../../../src/review/report/verdict';
import { emptyEnvironment, fullEnvironment } from '../../helpers/review-report';

const full = fullEnvironment();
const only = (...parts: ReadonlyArray<keyof EnvironmentReport>) =>
  emptyEnvironment(Object.fromEntries(parts.map((part) => [part, full[part]])));
const exitCode = (environment: EnvironmentReport, failOn = DEFAULT_FAIL_ON, strict = false) =>
  decide([environment], { failOn: parseFailOn(failOn), strict }).exitCode;

test('nothing found is clean', () => {
  expect(decide([emptyEnvironment()], { failOn: parseFailOn(DEFAULT_FAIL_ON), strict: true })).toEqual({
    exitCode: 0,
    reasons: [],
    sentence: 'OK · prod: no change of access',
  });
});

test('without something to compare with, the sentence says so', () => {
  const environment = emptyEnvironment({ compared: false });
  expect(decide([environment], { failOn: [], strict: false }).sentence).toBe('OK · prod: nothing to compare with');
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
  expect(
    decide([full, emptyEnvironment({ name: 'dev' })], { failOn: parseFailOn('gain,rule:error'), strict: true }),
  ).toEqual({
    exitCode: 3,
    reasons: [
      'prod: access that is not expected: 1',
      'prod: access gained: 1',
      'prod: golden rules broken at error level: 1',
      'prod: not proven: 1',
    ],
    sentence:
      'BLOCKED · prod: 1 gained, 1 obtainable by one more step, 1 destroyed or replaced, 1 error, 1 not as expected, 1 not proven · dev: no change of access',
  });
});

test.each(['', 'gains', 'rule', 'rule:fatal', 'cost>', 'cost>-1', 'none,gain'])('throws on --fail-on %j', (text) => {
  const [term] = text.split(',');
  expect(() => parseFailOn(text)).toThrow(
    new Error(
      `'--fail-on' must list gain, loss, widened, control-gain, control-loss, control-widened, escalation, not-proven, rule:error|warning|note, hazard:error|warning|note or cost>50, got '${term}'`,
    ),
  );
});
