import { isProtectedAlarm } from '../../../src/model/guardrails/protected-alarms';

test.each([
  ['prod-break-glass', true],
  ['prod-break-glass-console', true],
  ['dev-secret-rotation-failed', true],
  ['prod-emergency', false],
  ['break-glass', false],
  ['prod-break-glasses', false],
])('the guardrail keeps an alarm called %s: %s', (name, kept) => {
  expect(isProtectedAlarm(name)).toBe(kept);
});

test.each([
  ['exact', ['exact'], true],
  ['exactly', ['exact'], false],
  ['a-b-c', ['a*b*c'], true],
  ['a-c', ['a*b*c'], false],
  ['ab', ['ab*b'], false],
  ['x', [], false],
])('the name %s is one of %j: %s', (name, patterns, kept) => {
  expect(isProtectedAlarm(name, patterns)).toBe(kept);
});
