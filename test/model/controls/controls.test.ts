import { Guardrails } from '../../../src/constructs/guardrails/catalogue/guardrails';
import type { Control } from '../../../src/model/controls/control';
import { allControls, CONTROLS } from '../../../src/model/controls/controls';
import { GOLDEN_RULES } from '../../../src/review/rules/golden/golden-rules';
import { tables } from '../../constructs/guardrails/tables/all';
import { alarms } from '../../helpers/synth/alarms';

const controls = allControls();
const implementers: readonly { readonly id: string; readonly control: Control }[] = [
  ...tables.map(({ guardrail }) => guardrail),
  ...GOLDEN_RULES,
  ...alarms(),
];

test('every guardrail, golden rule and alarm names one control of the list', () => {
  expect(implementers).toHaveLength(Object.keys(Guardrails).length + GOLDEN_RULES.length + 2);
  expect(implementers.filter(({ control }) => !controls.includes(control)).map(({ id }) => id)).toEqual([]);
});

test('every control has an implementer', () => {
  const seenTo = new Set(implementers.map(({ control }) => control));
  expect(controls.filter((control) => !seenTo.has(control)).map(({ id }) => id)).toEqual([]);
});

test('a guardrail and a golden rule of one id see to the same control', () => {
  const rules = new Map(GOLDEN_RULES.map(({ id, control }) => [id, control]));
  const shared = tables.filter(({ guardrail }) => rules.has(guardrail.id));
  expect(shared.length).toBeGreaterThan(3);
  for (const { guardrail } of shared) expect(guardrail.control).toBe(rules.get(guardrail.id));
});

test('no two controls have the same id or intent', () => {
  expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
  expect(new Set(controls.map(({ intent }) => intent)).size).toBe(controls.length);
});

test.each(controls)('$id says what must hold, and what it belongs to', ({ id, intent, scope, frameworks }) => {
  expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(intent).toMatch(/^[A-Z].*[^.]$/);
  expect(scope.join()).toMatch(/^[A-Z]\d\d(,[A-Z]\d\d)*$/);
  expect(new Set(frameworks).size).toBe(frameworks.length);
});

test.each<[string, Control, readonly string[]]>([
  ['least privilege', CONTROLS.access.leastPrivilege, ['AC-6', '7.2.2', '7.2.5', 'A.8.3', '164.312(a)(1)']],
  ['grants in use', CONTROLS.access.grantsInUse, ['AC-6(7)', '7.2.5.1', 'A.5.18', '164.308(a)(4)(ii)(C)']],
  ['encryption', CONTROLS.encryption.customerKeys, ['SC-28(1)', 'SC-13', '8.3.2', 'A.8.24', '164.312(a)(2)(iv)']],
  ['rotation', CONTROLS.rotation.schedule, ['IA-5(f)', '8.6.3', 'A.5.17', '164.308(a)(5)(ii)(D)']],
  ['separate roles', CONTROLS.rotation.separation, ['AC-5', '7.2.5', 'A.5.3']],
  ['rotation of keys', CONTROLS.keys.rotation, ['SC-12', '3.7.4', 'A.8.24']],
  ['retirement of keys', CONTROLS.keys.retirement, ['SC-12', '3.7.5', 'A.8.24']],
  ['values in state', CONTROLS.plainText.state, ['IA-5(7)', '8.6.2', 'A.5.17']],
  ['recovery windows', CONTROLS.recovery.deletion, []],
])('%s refers to what the frameworks say of it', (_, { frameworks }, numbers) => {
  expect(frameworks.map(({ number }) => number)).toEqual(numbers);
});
