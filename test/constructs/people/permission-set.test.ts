import { App } from 'cdktf';
import { PermissionSet, type PermissionSetProps, PermissionSets, PolicyStatement } from '../../../src';
import { IDENTITY_CENTER, peopleStack } from '../../helpers/synth/people/identity-center';
import { refusal } from '../../helpers/synth/refusal';
import { resources, statements, synth } from '../../helpers/synth/synth';

const GROUP = { kind: 'group', id: '93f4d8e2-0001-4000-8000-000000000001' } as const;
const USER = { kind: 'user', id: '9067c3a1b2-93f4d8e2-0002-4000-8000-000000000002' } as const;

const make = (app: App, props: Partial<PermissionSetProps> = {}) =>
  new PermissionSet(peopleStack(app), 'Auditor', {
    identityCenter: IDENTITY_CENTER,
    definition: PermissionSets.auditor(),
    ...props,
  });
const defined = (change: Partial<PermissionSetProps['definition']>) =>
  refusal(() => make(new App(), { definition: { ...PermissionSets.auditor(), ...change } }));
const stackOf = (build: (set: PermissionSet) => void, props: Partial<PermissionSetProps> = {}) =>
  synth((app) => build(make(app, props)))('people');

const OF_SET = {
  instance_arn: IDENTITY_CENTER.instanceArn,
  permission_set_arn: expect.stringMatching(/^\$\{aws_ssoadmin_permission_set\.Auditor_\w+\.arn}$/),
};

test('a set has a name, a session and one policy, and nobody has it', () => {
  const stack = stackOf(() => undefined);
  expect(Object.keys(stack.resource ?? {}).sort()).toEqual([
    'aws_ssoadmin_permission_set',
    'aws_ssoadmin_permission_set_inline_policy',
  ]);
  expect(resources(stack, 'aws_ssoadmin_permission_set')).toEqual({
    'Auditor/Resource': {
      instance_arn: IDENTITY_CENTER.instanceArn,
      name: 'Auditor',
      description: 'Sees metadata, policies and trails of secrets and keys. Reads no value, changes nothing',
      session_duration: 'PT8H',
    },
  });
  const policy = resources(stack, 'aws_ssoadmin_permission_set_inline_policy')['Auditor/Policy'];
  expect(policy).toEqual({ ...OF_SET, inline_policy: expect.any(String) });
  expect(statements(policy, 'inline_policy').map(({ Sid }) => Sid)).toEqual([
    'NeverReadValues',
    'NothingElse',
    'SeeEvidence',
  ]);
});

test('a variable of IAM reaches AWS as it is, and is none of Terraform', () => {
  const stack = stackOf(() => undefined, { definition: PermissionSets.secretsReader() });
  const { inline_policy } = resources(stack, 'aws_ssoadmin_permission_set_inline_policy')['Auditor/Policy'] ?? {};
  expect(inline_policy).toContain('"aws:ResourceTag/App":"$${aws:PrincipalTag/App}"');
});

test('groups and users get the set in an account, once its policies are there', () => {
  const stack = stackOf(
    (set) => {
      set.assign({ account: '111111111111', to: GROUP });
      set.assign({ account: '222222222222', to: USER });
    },
    { boundaryName: 'secrets-boundary-prod-emergency' },
  );
  const dependsOn = [
    expect.stringMatching(/^aws_ssoadmin_permission_set_inline_policy\.Auditor_Policy_\w+$/),
    expect.stringMatching(/^aws_ssoadmin_permissions_boundary_attachment\.Auditor_Boundary_\w+$/),
  ];
  const common = { ...OF_SET, target_type: 'AWS_ACCOUNT', depends_on: dependsOn };
  expect(resources(stack, 'aws_ssoadmin_account_assignment')).toEqual({
    [`Auditor/111111111111-${GROUP.id}`]: {
      ...common,
      target_id: '111111111111',
      principal_type: 'GROUP',
      principal_id: GROUP.id,
    },
    [`Auditor/222222222222-${USER.id}`]: {
      ...common,
      target_id: '222222222222',
      principal_type: 'USER',
      principal_id: USER.id,
    },
  });
  expect(resources(stack, 'aws_ssoadmin_permissions_boundary_attachment')).toEqual({
    'Auditor/Boundary': {
      ...OF_SET,
      permissions_boundary: { customer_managed_policy_reference: { name: 'secrets-boundary-prod-emergency' } },
    },
  });
});

test('the role of the set in an account is that of its Identity Center', () => {
  const role = make(new App()).roleIn('111111111111');
  expect(role.roleArn.toString()).toBe(
    'arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_Auditor_????????????????',
  );
  expect(refusal(() => make(new App()).roleIn('1'))).toBe(
    "people/Auditor: `accountId` must be 12 digits, got '1': keep leading zeros and write it as a string",
  );
});

test('throws for a second assignment to the same people in the same account', () => {
  const set = make(new App());
  set.assign({ account: '111111111111', to: GROUP });
  expect(refusal(() => set.assign({ account: '111111111111', to: GROUP }))).toBe(
    `There is already a Construct with name '111111111111-${GROUP.id}' in PermissionSet [Auditor]`,
  );
});

test.each(['ada', 'ada@example.com', '93f4d8e2', ''])('throws for the person %p', (id) => {
  expect(refusal(() => make(new App()).assign({ account: '111111111111', to: { kind: 'user', id } }))).toBe(
    `people/Auditor: \`id\` must be the id of a user or group in Identity Center, as it shows them, got '${id}'`,
  );
});

test('throws for a malformed account', () => {
  expect(refusal(() => make(new App()).assign({ account: 'prod', to: GROUP }))).toBe(
    "people/Auditor: `accountId` must be 12 digits, got 'prod': keep leading zeros and write it as a string",
  );
});

test.each([
  [{ name: 'a'.repeat(33) }, `\`name\` must be 1 to 32 characters of A-Z a-z 0-9 _+=,.@-, got '${'a'.repeat(33)}'`],
  [{ name: 'Audit or' }, "`name` must be 1 to 32 characters of A-Z a-z 0-9 _+=,.@-, got 'Audit or'"],
  [{ description: '' }, '`description` must be 1 to 700 characters, got 0'],
  [{ description: 'a'.repeat(701) }, '`description` must be 1 to 700 characters, got 701'],
  [{ sessionHours: 0 }, '`sessionHours` must be 1 to 12, got 0'],
  [{ sessionHours: 13 }, '`sessionHours` must be 1 to 12, got 13'],
  [{ sessionHours: 1.5 }, '`sessionHours` must be 1 to 12, got 1.5'],
])('throws for a definition with %p', (change, message) => {
  expect(defined(change)).toBe(`people/Auditor: ${message}`);
});

test('throws for a policy that is longer than AWS takes', () => {
  const resources = Array.from({ length: 200 }, (_, index) => `arn:aws:s3:::bucket-${index}${'a'.repeat(40)}`);
  const statement = PolicyStatement.allow({ sid: 'Much', actions: ['s3:GetObject'], resources });
  expect(defined({ statements: () => [statement] })).toBe(
    'people/Auditor: `policy` must be at most 10240 characters, got 13197: make two permission sets of it',
  );
});

test.each(['', 'path/boundary', 'a'.repeat(129)])('throws for the boundary %p', (boundaryName) => {
  expect(refusal(() => make(new App(), { boundaryName }))).toBe(
    `people/Auditor: \`boundaryName\` must be 1 to 128 characters of A-Z a-z 0-9 _+=,.@-, got '${boundaryName}'`,
  );
});

test('throws for a malformed Region of Identity Center', () => {
  expect(refusal(() => make(new App(), { identityCenter: { ...IDENTITY_CENTER, region: 'eu' } }))).toBe(
    "people/Auditor: `region` must be an AWS Region, got 'eu': use its code, for example 'eu-central-1'",
  );
});
