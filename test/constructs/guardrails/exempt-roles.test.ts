import { permissionSetRoleName } from '../../../src';
import { Guardrails } from '../../../src/constructs/guardrails/catalogue/guardrails';
import { exceptExempt } from '../../../src/constructs/guardrails/exempt-roles';
import { type GuardrailScope, sidOf } from '../../../src/constructs/guardrails/guardrail';
import { PolicyDocument } from '../../../src/model/policy/document';
import { prod } from '../../../stacks/environments/prod';
import { actorsOf, EXEMPT_ROLES } from '../../helpers/synth/guardrails/actors';
import { ask } from '../../helpers/synth/guardrails/ask';

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

test.each(['awsome-*', 'aws-deploy', 'teams/aws*', 'secrets-*'])('takes %p, which no permission set has', (pattern) => {
  expect(exempting(pattern)).not.toThrow();
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
  'aws-reserved/sso.amazonaws.com/*AWSReservedSSO_BreakGlass_*',
  'aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_BreakGlass_???????????????',
  'aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_BreakGlass_????????????????',
  'aws-reserved/sso.amazonaws.com/AWSReservedSSO_*_????????????????',
  'aws-reserved/*',
  'aws-reserved/sso.amazonaws.com/*',
  'aws-reserved/sso.amazonaws.com/eu-central-1/AWS*BreakGlass_*',
  'aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSS?_BreakGlass_????????????????',
  'aws*',
  'aws-reserve?/sso.amazonaws.com/*',
])('throws for %p, which more than one permission set has', (pattern) => {
  expect(exempting(pattern)).toThrow(
    new Error(
      `\`roles\` must give 'deployment' the role of one permission set, got '${pattern}': use permissionSetRoleName`,
    ),
  );
});

test.each([
  ['eu-central-1', 'BreakGlass', 'allowed'],
  ['eu-central-1', 'BreakGlass_ReadOnly', 'denied'],
  ['us-east-1', 'BreakGlass', 'allowed'],
  ['us-east-1', 'BreakGlass_ReadOnly', 'denied'],
  ['us-east-1', 'Team_AWSReservedSSO_BreakGlass_x', 'denied'],
])('with an Identity Center in %s, calls of the set %s are %s', (region, set, verdict) => {
  const actors = actorsOf(prod);
  const { people, peopleOfUsEast1, accounts } = actors;
  const by = region === 'us-east-1' ? peopleOfUsEast1(set) : people(accounts.security, set);
  const roles = { ...EXEMPT_ROLES, 'break-glass': [permissionSetRoleName('BreakGlass', region)] };
  const statements = Guardrails.secretRotationCancelled().statements({ ...scope, partition: 'aws', roles });
  const attached = { SERVICE_CONTROL_POLICY: [new PolicyDocument(statements).minified()], RESOURCE_CONTROL_POLICY: [] };
  const row = { what: '', by, action: 'secretsmanager:CancelRotateSecret', resource: actors.secret('orders/database') };
  expect(ask(row, actors, attached).verdict).toBe(verdict);
});

test('a guardrail exempts nobody for a role that the organization does not have', () => {
  const { rollback, 'emergency-custodian': custodian, ...roles } = EXEMPT_ROLES;
  const exempts = { rollback: 'Rolls back', 'emergency-custodian': 'Keeps' };
  expect(exceptExempt({ id: 'rule', exempts }, { ...scope, roles })).toEqual([]);
});

test.each([
  ['secret-customer-key', 'SecretCustomerKey'],
  ['key', 'Key'],
  ['rule-2', 'Rule2'],
])('the Sids of %s begin with %s', (id, sid) => {
  expect(sidOf(id)).toBe(sid);
});
