import { protectedRoles } from '../../../../../src/constructs/guardrails/catalogue/organization/protected-roles';
import { scope, statementsOf } from '../../../../helpers/synth/guardrails/scope';
import { refusal } from '../../../../helpers/synth/refusal';

test('protects every name that any guardrail may exempt', () => {
  const named = statementsOf(protectedRoles()).filter(({ Action }) => Action !== 'iam:AcquireRole');
  expect(named).toHaveLength(2);
  for (const { Resource } of named) {
    expect(Resource).toEqual(
      Object.values(scope.roles)
        .flat()
        .map((name) => `arn:aws:iam::*:role/${name}`)
        .sort(),
    );
  }
});

test('lets nobody but the exempt acquire a role, whose name the template says', () => {
  const [, , acquired] = statementsOf(protectedRoles({ roles: ['orders-*'] }));
  expect(acquired).toMatchObject({ Sid: 'ProtectedRolesAcquired', Action: 'iam:AcquireRole', Resource: '*' });
});

test('keeps further roles from being changed, and lets their owners hand them to services', () => {
  const [changed, passed] = statementsOf(protectedRoles({ roles: ['orders-*'] }));
  expect(changed?.Resource).toContain('arn:aws:iam::*:role/orders-*');
  expect(passed?.Action).toBe('iam:PassRole');
  expect(passed?.Resource).not.toContain('arn:aws:iam::*:role/orders-*');
});

test.each([
  ['a list without names', [], '`roles` must name at least one of the roles, got none'],
  [
    'a name that is all roles',
    ['*'],
    "`roles` must name roles by letters, digits or _+=,.@*/- with three in a row that are no '*', got '*'",
  ],
  [
    'the ARN of a role',
    ['arn:aws:iam::111111111111:role/orders-api'],
    "`roles` must name roles by letters, digits or _+=,.@*/- with three in a row that are no '*', got 'arn:aws:iam::111111111111:role/orders-api'",
  ],
])('refuses %s', (_, roles, message) => {
  expect(refusal(() => protectedRoles({ roles }))).toBe(message);
});
