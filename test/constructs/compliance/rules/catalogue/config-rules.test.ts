import { ConfigRules } from '../../../../../src';
import { allControls } from '../../../../../src/model/controls/controls';
import { EVERY_RULE } from '../../../../helpers/synth/compliance/stacks';
import { refusal } from '../../../../helpers/synth/refusal';

test('every rule of the catalogue is among those that are tested', () => {
  const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  expect(EVERY_RULE.map(({ id }) => id).sort()).toEqual(Object.keys(ConfigRules).map(kebab).sort());
});

test.each(EVERY_RULE)(
  '$id implements a control of the library, and says what it does not see and where it is',
  (rule) => {
    expect(allControls()).toContain(rule.control);
    expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
    expect([rule.intent, ...rule.blindSpots].filter((text) => !/^[A-Z].*[^.\s]$/.test(text))).toEqual([]);
    expect(rule.blindSpots).not.toEqual([]);
    expect(rule.resourceTypes).not.toEqual([]);
    expect(rule.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/config\/latest\/developerguide\/[\w-]+\.html$/);
    expect(rule.missingIn).toEqual([...rule.missingIn].sort());
  },
);

test('managed rules are those that AWS has, with their parameters', () => {
  const managed = EVERY_RULE.flatMap(({ id, source }) =>
    source.kind === 'managed' ? [[id, source.identifier, source.parameters, source.every]] : [],
  );
  const daily = 'TwentyFour_Hours';
  const blockedActionsPatterns = 'kms:Decrypt,kms:ReEncryptFrom';
  expect(managed).toEqual([
    ['build-variables', 'CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK', undefined, undefined],
    ['inline-key-policies', 'IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS', { blockedActionsPatterns }, undefined],
    ['key-kept', 'KMS_CMK_NOT_SCHEDULED_FOR_DELETION', undefined, 'One_Hour'],
    ['key-material-rotates', 'CMK_BACKING_KEY_ROTATION_ENABLED', undefined, daily],
    ['key-policy-private', 'KMS_KEY_POLICY_NO_PUBLIC_ACCESS', undefined, undefined],
    ['managed-key-policies', 'IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS', { blockedActionsPatterns }, undefined],
    ['secret-customer-key', 'SECRETSMANAGER_USING_CMK', undefined, undefined],
    ['secret-rotated-within', 'SECRETSMANAGER_SECRET_PERIODIC_ROTATION', { maxDaysSinceRotation: '90' }, daily],
    ['secret-rotates', 'SECRETSMANAGER_ROTATION_ENABLED_CHECK', { maximumAllowedRotationFrequency: '90' }, undefined],
    ['secret-rotates-on-time', 'SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK', undefined, undefined],
    ['secret-used', 'SECRETSMANAGER_SECRET_UNUSED', { unusedForDays: '90' }, daily],
  ]);
  expect(ConfigRules.secretRotates().source).not.toHaveProperty('parameters');
});

test.each<[string, () => unknown, string]>([
  ['days', () => ConfigRules.secretUsed({ days: 0 }), '`days` must be a whole number from 1 to 365, got 0'],
  [
    'days of rotation',
    () => ConfigRules.secretRotatedWithin({ days: 366 }),
    '`days` must be a whole number from 1 to 365, got 366',
  ],
  [
    'longest days',
    () => ConfigRules.secretRotates({ longestDays: 1.5 }),
    '`longestDays` must be a whole number from 1 to 365, got 1.5',
  ],
  [
    'no account',
    () => ConfigRules.secretApprovedKey({ keyAccounts: [] }),
    '`keyAccounts` must have at least one entry, got none',
  ],
  [
    'an account',
    () => ConfigRules.secretApprovedKey({ keyAccounts: ['1|.*'] }),
    "`keyAccounts` must be accounts of 12 digits, got '1|.*'",
  ],
  [
    'no action',
    () => ConfigRules.inlineKeyPolicies({ actions: [] }),
    '`actions` must have at least one entry, got none',
  ],
  [
    'an action of another service',
    () => ConfigRules.managedKeyPolicies({ actions: ['s3:GetObject'] }),
    "`actions` must be of KMS, such as kms:Decrypt, got 's3:GetObject'",
  ],
])('throws for %s that it cannot have', (_, make, message) => {
  expect(refusal(make)).toBe(message);
});
