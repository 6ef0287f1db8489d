import { permissionSetRoleName } from '../../src';
import { PERMISSION_SET_ROLE } from '../../src/model/permission-set-role-name';

test('the role of a permission set has exactly 16 unknown characters at its end', () => {
  expect(permissionSetRoleName('BreakGlass', 'eu-central-1')).toBe(
    'aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_BreakGlass_????????????????',
  );
  expect(permissionSetRoleName('BreakGlass', 'us-east-1')).toBe(
    'aws-reserved/sso.amazonaws.com/AWSReservedSSO_BreakGlass_????????????????',
  );
});

test.each(['eu-central-1', 'us-east-1', 'us-gov-west-1'])('its shape is known, in %s', (region) => {
  expect(permissionSetRoleName('Secrets-Reader', region)).toMatch(PERMISSION_SET_ROLE);
});

test.each([
  ['Secrets*', 'eu-central-1', "`permissionSet` must be 1 to 32 characters of A-Z a-z 0-9 _+=,.@-, got 'Secrets*'"],
  [
    'BreakGlass',
    'Frankfurt',
    "`region` must be an AWS Region, got 'Frankfurt': use its code, for example 'eu-central-1'",
  ],
])('throws for the set %s in %s', (set, region, message) => {
  expect(() => permissionSetRoleName(set, region)).toThrow(new Error(message));
});
