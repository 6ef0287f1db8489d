import { Guardrails } from '../../../../../src/constructs/guardrails/catalogue/guardrails';
import { statementsOf } from '../../../../helpers/synth/guardrails/scope';

test('applications that are named exchange tokens, and nobody else', () => {
  expect(statementsOf(Guardrails.identityCenterTokens({ roles: ['analytics-emr-*'] }))[0]).toEqual({
    Sid: 'IdentityCenterTokens',
    Effect: 'Deny',
    Action: 'sso-oauth:CreateTokenWithIAM',
    Resource: '*',
    Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/analytics-emr-*' } },
  });
});

test('without a name, the exchange is denied to everybody', () => {
  expect(statementsOf(Guardrails.identityCenterTokens())[0]).not.toHaveProperty('Condition');
});

test('throws for a role that is named too broadly', () => {
  expect(() => Guardrails.identityCenterTokens({ roles: ['a*'] })).toThrow(
    new Error("`roles` must give 'applications' names of roles with at least three letters before a '*', got 'a*'"),
  );
});
