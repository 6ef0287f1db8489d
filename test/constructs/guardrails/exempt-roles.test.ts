import { exceptExempt } from '../../../src/constructs/guardrails/exempt-roles';
import { type GuardrailScope, sidOf } from '../../../src/constructs/guardrails/guardrail';
import { EXEMPT_ROLES } from '../../helpers/guardrails/actors';

const scope: GuardrailScope = { partition: 'aws-us-gov', organizationId: 'o-a1b2c3d4e5', roles: EXEMPT_ROLES };
const exempting =
  (...patterns: readonly string[]) =>
  () =>
    exceptExempt(
      { id: 'rule', exempts: { deployment: 'Deploys' } },
      { ...scope, roles: { ...EXEMPT_ROLES, deployment: patterns } },
    );

test('roles that a guardrail exempts are named in every account of the partition', () => {
  expect(exempting('deploy', 'teams/deploy-*')()).toEqual([
    {
      operator: 'ArnNotLike',
      key: 'aws:PrincipalArn',
      values: ['arn:aws-us-gov:iam::*:role/deploy', 'arn:aws-us-gov:iam::*:role/teams/deploy-*'],
      scope: 'caller',
    },
  ]);
});

test('a guardrail without exemptions has no condition on its caller', () => {
  expect(exceptExempt({ id: 'rule', exempts: {} }, scope)).toEqual([]);
});

test.each(['*', 'ab*', 'arn:aws:iam::111111111111:role/deploy', ''])('throws for the role %p', (pattern) => {
  expect(exempting(pattern)).toThrow(
    new Error(
      `\`roles\` must give 'deployment' names of roles with at least three letters before a '*', got '${pattern}'`,
    ),
  );
});

test('throws when an exempt role has no name', () => {
  expect(exempting()).toThrow(new Error("`conditions` must have at least one value, got none for 'aws:PrincipalArn'"));
});

test.each([
  ['secret-customer-key', 'SecretCustomerKey'],
  ['key', 'Key'],
  ['rule-2', 'Rule2'],
])('the Sids of %s begin with %s', (id, sid) => {
  expect(sidOf(id)).toBe(sid);
});
