import { confusedDeputy } from '../../../../../src/constructs/guardrails/catalogue/perimeter/confused-deputy';
import { statementsOf } from '../../../../helpers/synth/guardrails/scope';
import { refusal } from '../../../../helpers/synth/refusal';

test('compares the account on whose behalf a service comes only when accounts are named', () => {
  const [alone] = statementsOf(confusedDeputy());
  expect(alone?.Condition).toEqual({
    Bool: { 'aws:PrincipalIsAWSService': 'true' },
    Null: { 'aws:SourceAccount': 'false' },
    StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' },
  });
  const [named] = statementsOf(confusedDeputy({ sourceAccounts: ['777777777777'] }));
  expect(named?.Condition?.StringNotEquals).toEqual({ 'aws:SourceAccount': '777777777777' });
});

test('refuses an account that is none', () => {
  expect(refusal(() => confusedDeputy({ sourceAccounts: ['7'] }))).toBe(
    "`accountId` must be 12 digits, got '7': keep leading zeros and write it as a string",
  );
});
