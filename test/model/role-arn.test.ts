import { AccountId } from '../../src/model/account-id';
import { parseRoleArn, roleArn, roleNameOf, rolePathOf } from '../../src/model/role-arn';

const account = AccountId.of('111111111111');

test.each([
  ['api', 'api', '/'],
  ['teams/orders/api', 'api', '/teams/orders/'],
  ['a_b+c=d,e.f@g-h', 'a_b+c=d,e.f@g-h', '/'],
  ['x'.repeat(64), 'x'.repeat(64), '/'],
])('the role %s has a name and a path', (name, last, path) => {
  const arn = roleArn({ partition: 'aws', account, name });
  expect(`${arn}`).toBe(`arn:aws:iam::111111111111:role/${name}`);
  expect(roleNameOf(arn)).toBe(last);
  expect(rolePathOf(arn)).toBe(path);
  expect(parseRoleArn(arn.toString())).toEqual(arn);
});

test.each([
  ['aws-us-gov', 'arn:aws-us-gov:iam::111111111111:role/api'],
  ['aws-cn', 'arn:aws-cn:iam::111111111111:role/api'],
] as const)('a role in partition %s has its partition in the ARN', (partition, arn) => {
  expect(`${roleArn({ partition, account, name: 'api' })}`).toBe(arn);
});

const refusal = (arn: string) =>
  new Error(
    `\`roleArn\` must be arn:<partition>:iam::<account>:role/<name> with a path and a name of 1 to 64 characters of A-Z a-z 0-9 _+=,.@-, got '${arn}'`,
  );

test.each([
  '',
  'a b',
  'x'.repeat(65),
  'api/',
  '/api',
  'teams//api',
  // Conditions with ArnEquals would read them as wildcards.
  'api*',
  'teams/*/api',
  'teams/?/api',
])('throws for the role name %p', (name) => {
  expect(() => roleArn({ partition: 'aws', account, name })).toThrow(refusal(`arn:aws:iam::111111111111:role/${name}`));
});

test('throws for a role name that is not given', () => {
  expect(() => roleArn({ partition: 'aws', account, name: undefined as never })).toThrow(
    refusal('arn:aws:iam::111111111111:role/'),
  );
});

test.each(['arn:aws:iam::111111111111:user/x', 'arn:aws:sts::111111111111:assumed-role/x/y', 'arn:aws:iam:::role/x'])(
  'throws for %s, which is not a role',
  (text) => {
    expect(() => parseRoleArn(text)).toThrow(refusal(text));
  },
);
