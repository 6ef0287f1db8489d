import { TrailRetention } from '../../../../src';
import { refusal } from '../../../helpers/synth/refusal';

test('files are kept for whole days, by a mode that nobody or few can lift', () => {
  expect(TrailRetention.compliance({ days: 1 })).toMatchObject({ mode: 'COMPLIANCE', days: 1 });
  expect(TrailRetention.governance({ days: 36_500 })).toMatchObject({ mode: 'GOVERNANCE', days: 36_500 });
});

test.each([0, -1, 1.5, 36_501, Number.NaN])('refuses %p days', (days) => {
  expect(refusal(() => TrailRetention.governance({ days }))).toBe(
    `\`days\` must be a whole number from 1 to 36500, got ${days}`,
  );
});
