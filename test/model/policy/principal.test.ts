import { AccountId } from '../../../src/model/account-id';
import { Arn } from '../../../src/model/arn';
import { Principal } from '../../../src/model/policy/principal';

const account = AccountId.of('111111111111');
const role = Arn.parse('arn:aws-cn:iam::222222222222:role/api');

test.each([
  [Principal.account('aws', account), 'AWS', 'arn:aws:iam::111111111111:root'],
  [Principal.account('aws-us-gov', account), 'AWS', 'arn:aws-us-gov:iam::111111111111:root'],
  [Principal.accountOf(role), 'AWS', 'arn:aws-cn:iam::222222222222:root'],
  [Principal.role(role), 'AWS', 'arn:aws-cn:iam::222222222222:role/api'],
  [Principal.user(Arn.parse('arn:aws:iam::222222222222:user/ada')), 'AWS', 'arn:aws:iam::222222222222:user/ada'],
  [Principal.user(Arn.parse('arn:aws:iam::222222222222:user/a/b/c')), 'AWS', 'arn:aws:iam::222222222222:user/a/b/c'],
  [Principal.service('lambda.amazonaws.com'), 'Service', 'lambda.amazonaws.com'],
  [Principal.service('states.eu-west-1.amazonaws.com'), 'Service', 'states.eu-west-1.amazonaws.com'],
  [Principal.service('ec2.amazonaws.com.cn'), 'Service', 'ec2.amazonaws.com.cn'],
])('a principal has a type and an id and is not everybody', (principal, type, id) => {
  expect(principal.type).toBe(type);
  expect(principal.id).toBe(id);
  expect(principal.isEverybody).toBe(false);
});

test('everybody is everybody', () => {
  expect(Principal.everybody().isEverybody).toBe(true);
});

test.each(['lambda', '*.amazonaws.com', '*', 'lambda.amazonaws.com.evil.org', undefined as never])(
  'throws for the service %p',
  (name) => {
    expect(() => Principal.service(name)).toThrow(
      new Error(`\`principal\` must be a service such as 'lambda.amazonaws.com', got '${name}'`),
    );
  },
);

test('throws for the account of an ARN that belongs to none', () => {
  expect(() => Principal.accountOf(Arn.parse('arn:aws:s3:::bucket'))).toThrow(
    new Error("`accountId` must be 12 digits, got '': keep leading zeros and write it as a string"),
  );
});

test.each([
  'arn:aws:iam::222222222222:role/ada',
  'arn:aws:iam::222222222222:user/',
  'arn:aws:iam::222222222222:user/ada/',
  'arn:aws:iam::222222222222:user/*',
  `arn:aws:iam::222222222222:user/${'a'.repeat(65)}`,
  'arn:aws:sts::222222222222:user/ada',
])('throws for the user %s', (arn) => {
  expect(() => Principal.user(Arn.parse(arn))).toThrow(
    new Error(`\`principal\` must be arn:<partition>:iam::<account>:user/<name>, got '${arn}'`),
  );
});
