import type { Control } from '../../../src/model/controls/control';
import { allControls, CONTROLS } from '../../../src/model/controls/controls';
import type { Requirement } from '../../../src/model/controls/requirements/requirement';
import { complianceReport } from '../../../src/reports/compliance/compliance-report';
import { Implementations, type Judged } from '../../../src/reports/compliance/implementation';
import { world } from '../../helpers/review/world-builder';
import { judgedReference } from '../../helpers/synth/judged';

jest.setTimeout(120_000);

const reference = judgedReference();
const nothing: Judged = { stacks: [], world: world(), today: '2026-11-28' };
const ROTATION = CONTROLS.rotation.integrity;

function rowsOf(judged: Judged, ...frameworks: Parameters<typeof complianceReport>[1] & object) {
  const { columns, rows } = complianceReport(judged, frameworks.length === 0 ? undefined : frameworks);
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, String(row[at])])));
}

test('each requirement has a row for each control that gives evidence for it', () => {
  const pairs = allControls().flatMap(({ id, frameworks }) =>
    (frameworks as readonly Requirement[]).map(({ number }) => `${number} ${id}`),
  );
  expect(
    rowsOf(reference)
      .map(({ requirement, control }) => `${requirement} ${control}`)
      .sort(),
  ).toEqual(pairs.sort());
});

test('rows are in the order of frameworks and their numbers', () => {
  const numbers = [...new Set(rowsOf(reference, 'pci').map(({ requirement }) => requirement))];
  expect(numbers.indexOf('8.6.3')).toBeLessThan(numbers.indexOf('10.2.1'));
  expect(rowsOf(reference)[0]?.framework).toBe('NIST SP 800-53 revision 5');
});

test('only the frameworks that are asked for are judged', () => {
  expect(new Set(rowsOf(reference, 'pci', 'hipaa').map(({ framework }) => framework))).toEqual(
    new Set(['PCI DSS 4.0.1', 'HIPAA']),
  );
});

test('what the reference stacks attach, check and detect is evidence', () => {
  const row = rowsOf(reference, 'nist').find(({ control }) => control === 'customer-keys');
  expect(row).toMatchObject({ requirement: 'SC-13', title: 'Cryptographic Protection' });
  expect(row?.enforced).toMatch(/secret-customer-key \(.+\), .*rule secret-customer-key/);
  expect(row?.evidence).toMatch(/^\d guardrails attached, 5 golden rules with 0 findings/);
});

test('where there are no stacks, what no rule checks is a gap, and says what is missing', () => {
  const row = rowsOf(nothing, 'pci').find(({ control }) => control === 'audit-trail');
  expect(row).toMatchObject({ state: 'gap', enforced: '', detected: '', evidence: '' });
  expect(row?.gaps).toMatch(
    /^guardrails attached nowhere: .*trail-protected.*; detections not deployed: .*trail-stopped/,
  );
});

const queue = { name: 'queue' };
const stackOf = (resource: NonNullable<Judged['stacks'][number]['configuration']['resource']>, locals = {}) => [
  { name: 'org-audit', configuration: { resource, locals } },
];
const rule = (name: string) => ({ aws_cloudwatch_event_rule: { queue, rule: { name } } });
const found = (judged: Partial<Judged>, control: Control = ROTATION) =>
  new Implementations({ ...nothing, ...judged }).of(control);

test('a detection is found by the name of its rule, in whatever environment', () => {
  expect(found({ stacks: stackOf(rule('org-secret-detection-rotation-function-changed')) })).toMatchObject({
    detected: ['org-secret-detection-rotation-function-changed'],
  });
  expect(found({ stacks: stackOf(rule('org-secret-detection-rotation-function-changed-2')) }).detected).toEqual([]);
});

test('alarms about rotations and emergencies are detections of their controls', () => {
  const stacks = stackOf(rule('prod-secret-rotation-failed'));
  expect(found({ stacks }, CONTROLS.rotation.monitored).detected).toEqual(['prod-secret-rotation-failed']);
  expect(found({ stacks }, CONTROLS.administration.emergencyUse).detected).toEqual([]);
});

test('a finding of a golden rule breaks its control, whatever else is in place', () => {
  const broken = rowsOf({ ...reference, today: '2099-01-01' }, 'iso').filter(
    ({ control }) => control === 'exceptions-reviewed',
  );
  expect(broken).toMatchObject([{ state: 'broken' }]);
  expect(broken[0]?.gaps).toMatch(/^review-date-passed is broken \d+ times?$/);
});

test('says that it is a reading, and that Audit Manager takes no new customers', () => {
  expect(complianceReport(nothing).notes).toEqual([
    expect.stringContaining('an assessor decides'),
    expect.stringContaining('Judged from synthesized stacks'),
    expect.stringContaining('AWS Audit Manager takes no new customers since 30 April 2026'),
  ]);
});
