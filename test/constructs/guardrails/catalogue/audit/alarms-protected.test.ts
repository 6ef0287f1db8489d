import { alarmsProtected } from '../../../../../src/constructs/guardrails/catalogue/audit/alarms-protected';
import { statementsOf } from '../../../../helpers/synth/guardrails/scope';
import { refusal } from '../../../../helpers/synth/refusal';

test('protects rules, alarms and topics of the names that are given', () => {
  const [statement] = statementsOf(alarmsProtected({ names: ['secret-*'] }));
  expect(statement?.Resource).toEqual([
    'arn:aws:cloudwatch:*:*:alarm:secret-*',
    'arn:aws:events:*:*:rule/secret-*',
    'arn:aws:sns:*:*:secret-*',
  ]);
});

test('refuses a name that all alarms have', () => {
  expect(refusal(() => alarmsProtected({ names: ['**'] }))).toBe(
    "`names` must name alarms by letters, digits or _+=,.@*/- with three in a row that are no '*', got '**'",
  );
});
