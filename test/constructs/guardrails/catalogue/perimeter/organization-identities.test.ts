import { organizationIdentities } from '../../../../../src/constructs/guardrails/catalogue/perimeter/organization-identities';
import { statementsOf } from '../../../../helpers/synth/guardrails/scope';
import { refusal } from '../../../../helpers/synth/refusal';

const tag = { key: 'Partner', value: 'true' };

test('lets nobody in from outside, unless partners are named', () => {
  expect(statementsOf(organizationIdentities())).toEqual([
    {
      Sid: 'OrganizationIdentities',
      Effect: 'Deny',
      Principal: '*',
      Action: ['kms:*', 'secretsmanager:*', 'sts:AssumeRole'],
      Resource: '*',
      Condition: {
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
      },
    },
  ]);
});

test.each([
  ['partners without accounts', { accounts: [], tag }, '`partners` must name at least one account, got none'],
  [
    'an account that is none',
    { accounts: ['partner'], tag },
    "`accountId` must be 12 digits, got 'partner': keep leading zeros and write it as a string",
  ],
  [
    'a tag without a value',
    { accounts: ['888888888888'], tag: { key: 'Partner', value: '' } },
    "`partners` must have a tag with a value, got ''",
  ],
])('refuses %s', (_, partners, message) => {
  expect(refusal(() => organizationIdentities({ partners }))).toBe(message);
});
