import fc from 'fast-check';
import { Guardrails } from '../../../src/constructs/guardrails/catalogue/guardrails';
import { EXEMPT_ROLES } from '../../helpers/synth/guardrails/actors';

const windows = [
  ['secret-recovery-window', 'days', (days: number) => Guardrails.secretRecoveryWindow({ days }), 7, 30],
  ['key-deletion-window', 'days', (days: number) => Guardrails.keyDeletionWindow({ days }), 7, 30],
  [
    'key-rotation',
    'longestPeriodDays',
    (longestPeriodDays: number) => Guardrails.keyRotation({ longestPeriodDays }),
    90,
    2560,
  ],
] as const;

describe.each(windows)('%s', (id, option, make, min, max) => {
  test('takes every whole number of days in its range, and names it', () => {
    fc.assert(fc.property(fc.integer({ min, max }), (days) => make(days).intent.includes(` ${days} days`)));
  });

  test('throws for every other number', () => {
    const others = fc.oneof(
      fc.integer({ max: min - 1 }),
      fc.integer({ min: max + 1 }),
      fc.constantFrom(min + 0.5, Number.NaN, Number.POSITIVE_INFINITY),
    );
    fc.assert(
      fc.property(others, (days) => {
        expect(() => make(days)).toThrow(
          new Error(`\`${option}\` of guardrail '${id}' must be ${min} to ${max} whole days, got ${days}`),
        );
      }),
    );
  });
});

test('throws for accounts of keys that are none, or not 12 digits', () => {
  const make = (...keyAccounts: string[]) => Guardrails.secretApprovedKeys({ keyAccounts });
  expect(() => make()).toThrow(
    new Error("`keyAccounts` of guardrail 'secret-approved-keys' must name at least one, got none"),
  );
  const wrong = fc.string().filter((text) => !/^\d{12}$/.test(text));
  fc.assert(
    fc.property(wrong, (text) => {
      expect(() => make('111111111111', text)).toThrow(
        new Error(`\`keyAccounts\` of guardrail 'secret-approved-keys' must be accounts of 12 digits, got '${text}'`),
      );
    }),
  );
});

test.each([
  'rotate-*',
  '*',
  'arn:aws:lambda:*:*:function:rotate-*',
  'arn:aws:lambda:*:111111111111:function:*',
  'arn:aws:lambda:*:111111111111:function:ro*',
  'arn:aws:lambda:*:111111111111:layer:rotate-*',
  'arn:aws:iam::111111111111:role/rotate-*',
])('throws for the functions %p', (pattern) => {
  expect(() => Guardrails.secretRotationFunctions({ functions: [pattern] })).toThrow(
    new Error(
      "`functions` of guardrail 'secret-rotation-functions' must be ARN patterns of Lambda functions, each with an account and a name of at least three letters before a `*`, " +
        `got '${pattern}'`,
    ),
  );
});

test.each([
  'arn:aws:lambda:eu-central-1:111111111111:function:rotate-orders',
  'arn:aws:lambda:*:111111111111:function:rotate-*',
  'arn:aws-us-gov:lambda:us-gov-west-1:111111111111:function:SecretsManager_rotation',
  'arn:aws-cn:lambda:*:111111111111:function:rotate-orders:live',
])('takes the functions %p', (pattern) => {
  expect(Guardrails.secretRotationFunctions({ functions: [pattern] }).id).toBe('secret-rotation-functions');
});

test('throws for no rotation functions, no Regions, no developers', () => {
  expect(() => Guardrails.secretRotationFunctions({ functions: [] })).toThrow(
    new Error("`functions` of guardrail 'secret-rotation-functions' must name at least one, got none"),
  );
  expect(() => Guardrails.secretReplicaRegions({ regions: [] })).toThrow(
    new Error("`regions` of guardrail 'secret-replica-regions' must name at least one, got none"),
  );
  expect(() => Guardrails.secretDevelopers({ roles: [], production: { by: 'account' } })).toThrow(
    new Error("`roles` of guardrail 'secret-developers' must name at least one, got none"),
  );
});

test('without external roles, no managed external secret is rotated', () => {
  const functions = ['arn:aws:lambda:*:111111111111:function:rotate-*'];
  const [, external] = Guardrails.secretRotationFunctions({ functions }).statements({
    partition: 'aws',
    organizationId: 'o-a1b2c3d4e5',
    roles: EXEMPT_ROLES,
  });
  expect(external?.toJSON()).toEqual({
    Sid: 'SecretRotationFunctionsExternal',
    Effect: 'Deny',
    Action: 'secretsmanager:RotateSecret',
    Resource: '*',
    Condition: { Null: { 'secretsmanager:ExternalSecretRotationRoleArn': 'false' } },
  });
});

test.each([
  'partner',
  'arn:aws:iam::*:role/partner',
  'arn:aws:iam::111111111111:role/*',
  'arn:aws:iam::111111111111:user/x',
  'arn:aws:iam::111111111111:role/aws-reserved/*',
  'arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Rotation_*',
  'arn:aws:iam::111111111111:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS',
  'arn:aws:iam::111111111111:role/aws-res*',
  'arn:aws:iam::111111111111:role/aws-s*',
  'arn:aws:iam::111111111111:role/aws*',
  'arn:aws:iam::111111111111:role/teams/*',
  'arn:aws:iam::111111111111:role/tea*/partner',
])('throws for the external role %p', (role) => {
  const functions = ['arn:aws:lambda:*:111111111111:function:rotate-*'];
  expect(() => Guardrails.secretRotationFunctions({ functions, externalRoles: [role] })).toThrow(
    new Error(
      `\`externalRoles\` of guardrail 'secret-rotation-functions' must be ARNs of roles, each with an account, got '${role}'`,
    ),
  );
});

test.each(['partner', 'teams/partner-*', 'aws-rotation-*'])('takes the external role %s', (name) => {
  const functions = ['arn:aws:lambda:*:111111111111:function:rotate-*'];
  const externalRoles = [`arn:aws:iam::111111111111:role/${name}`];
  const [, external] = Guardrails.secretRotationFunctions({ functions, externalRoles }).statements({
    partition: 'aws',
    organizationId: 'o-a1b2c3d4e5',
    roles: EXEMPT_ROLES,
  });
  expect(external?.toJSON().Condition).toMatchObject({
    ArnNotLike: { 'secretsmanager:ExternalSecretRotationRoleArn': externalRoles[0] },
  });
});

test('throws for what is not a Region', () => {
  expect(() => Guardrails.secretReplicaRegions({ regions: ['eu-central-1', 'europe'] })).toThrow(
    new Error("`region` must be an AWS Region, got 'europe': use its code, for example 'eu-central-1'"),
  );
});
