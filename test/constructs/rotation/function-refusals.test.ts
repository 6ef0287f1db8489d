import { App } from 'cdktf';
import { RotationFunction } from '../../../src';
import { functionName } from '../../../src/constructs/rotation/rotation-function-checks';
import { refusal } from '../../helpers/synth/refusal';
import { CODE, RotationWorld } from '../../helpers/synth/rotation';

function refused(props: Readonly<Record<string, unknown>>): string {
  const { stack, operations } = new RotationWorld(new App());
  return refusal(
    () => new RotationFunction(stack, 'F', { name: 'rotate', engine: 'postgres', operations, code: CODE, ...props }),
  );
}

test.each<[string, Readonly<Record<string, unknown>>, string]>([
  ['a malformed name', { name: 'a b' }, "`name` must be 1 to 64 characters of A-Z a-z 0-9 - _, got 'a b'"],
  [
    'a concurrency that could throttle',
    { reservedConcurrency: 9 },
    '`reservedConcurrency` must be 10 or more, because fewer can throttle a rotation, got 9: leave it out',
  ],
  ['a timeout that Lambda refuses', { timeoutSeconds: 901 }, '`timeoutSeconds` must be 10 to 900, got 901'],
  [
    'a reserved setting',
    { settings: { SECRET_ARNS: 'x' } },
    "`settings` must not set 'SECRET_ARNS': it is reserved, or no name of an environment variable",
  ],
  [
    'a setting of Lambda',
    { settings: { AWS_REGION: 'x' } },
    "`settings` must not set 'AWS_REGION': it is reserved, or no name of an environment variable",
  ],
  [
    'a setting that looks like a credential',
    { settings: { DB_PASSWORD: 'hunter2' } },
    "`settings` must not contain what looks like a credential, got key 'DB_PASSWORD': name a secret that the function reads instead",
  ],
])('throws for %s', (_, props, message) => {
  expect(refused(props)).toBe(`security/F: ${message}`);
});

test('throws for code that is not there', () => {
  expect(refused({ code: '/nowhere/index.js' })).toBe(
    "security/F: `code` must be the path of a bundled function, got '/nowhere/index.js': build it first",
  );
});

test('throws for an engine without a function, and does not say where the package lies', () => {
  expect(refused({ engine: 'abacus', code: undefined })).toBe(
    "security/F: `code` must be the path of a bundled function, got 'abacus/index.js' of this package: build it first",
  );
});

test.each([
  ['prod/orders/database', 'rotate-prod-orders-database'],
  ['prod/orders/session-signing', 'rotate-prod-orders-session-signing-fc9ec5be'],
  ['prod/orders-session/signing', 'rotate-prod-orders-session-signing-420ed096'],
])('the function of %s is %s', (secret, name) => {
  expect(functionName(secret)).toBe(name);
});

test('the name of a function is at most 64 characters, whatever the length of the secret', () => {
  const [one, other] = [functionName(`prod/${'a'.repeat(300)}/b`), functionName(`prod/${'a'.repeat(300)}/c`)];
  expect([one.length, other.length]).toEqual([64, 64]);
  expect(one).not.toBe(other);
});
