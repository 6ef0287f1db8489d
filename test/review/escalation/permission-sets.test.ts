import { allowing, stepsIn, worldOf } from '../../helpers/review/escalation-world';
import { ACCOUNT, resource, SECRET_ARN, secret } from '../../helpers/review/world-builder';

const CENTER = '222222222222';
const set = (name: string, account = CENTER) =>
  resource('aws_ssoadmin_permission_set', { name }, { account, id: `org:aws_ssoadmin_permission_set.${name}` });
const self = { account: CENTER };
const ROLE = 'role/aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_Developer_????????????????';
/** Read by the role of one permission set in the secret's account, and by nobody else. */
const guarded = secret({
  encryptedBy: { kind: 'aws-managed' },
  policy: allowing('secret policy', {
    ...{ Effect: 'Deny', Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: '*' },
    Condition: { ArnNotLike: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:${ROLE}` } },
  }),
});
const world = (actions: readonly string[], rest: object = {}, sets = [set('Developer'), set('Auditor')]) =>
  worldOf([{ Action: actions, Resource: '*', ...rest }], { self, resources: sets, secrets: [guarded] });
const step = (action: string) => `role/mallory assign-permission-set ${action} Developer`;

test.each([
  'sso:CreateAccountAssignment',
  'sso:PutInlinePolicyToPermissionSet',
  'sso:AttachManagedPolicyToPermissionSet',
  'sso:AttachCustomerManagedPolicyReferenceToPermissionSet',
])('%s of a set whose role may read is a step, and of another set is none', (action) => {
  expect(stepsIn(world([action]))).toEqual([step(action)]);
});

test('an assignment needs the set and the account', () => {
  const assign = (...resources: readonly string[]) =>
    stepsIn(world(['sso:CreateAccountAssignment'], { Resource: resources }));
  const sets = 'arn:aws:sso:::permissionSet/ssoins-1234567890abcdef/*';
  expect(assign(sets)).toEqual([]);
  expect(assign(`arn:aws:sso:::account/${ACCOUNT}`)).toEqual([]);
  expect(assign(sets, 'arn:aws:sso:::account/333333333333')).toEqual([]);
  expect(assign(sets, `arn:aws:sso:::account/${ACCOUNT}`)).toEqual([step('sso:CreateAccountAssignment')]);
});

test('outside of the account of Identity Center, or where no set is known, it is none', () => {
  expect(stepsIn(world(['sso:*'], {}, [set('Developer', '333333333333')]))).toEqual([]);
  expect(stepsIn(world(['sso:*'], {}, []))).toEqual([]);
});

test('a secret whose policy lets nobody but others in leaves no step', () => {
  const closed = secret({
    encryptedBy: { kind: 'aws-managed' },
    policy: allowing('secret policy', {
      ...{ Effect: 'Deny', Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: SECRET_ARN },
    }),
  });
  expect(
    stepsIn(worldOf([{ Action: 'sso:*', Resource: '*' }], { self, resources: [set('Developer')], secrets: [closed] })),
  ).toEqual([]);
});
