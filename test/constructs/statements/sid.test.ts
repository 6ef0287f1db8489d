import fc from 'fast-check';
import { grantSid } from '../../../src/constructs/statements/sid';
import { AccountId } from '../../../src/model/account-id';
import type { Condition } from '../../../src/model/policy/condition';
import { Conditions } from '../../../src/model/policy/conditions';
import { roleArn } from '../../../src/model/role-arn';

const role = (name: string, account = '111111111111') =>
  roleArn({ partition: 'aws', account: AccountId.of(account), name });
const team = Conditions.principalTag('Team', 'a', 'b');
const vpc = Conditions.vpc('vpc-0a1b2c3d');

test('a Sid is part of the public contract', () => {
  expect(grantSid('Read', role('orders-api', '222222222222'))).toBe('ReadOrdersApifa7e7fd0');
});

test('a Sid has letters and digits alone, and fits, whatever the role is called', () => {
  const name = fc.stringMatching(/^[\w+=,.@-]{1,64}$/);
  fc.assert(
    fc.property(name, (text) => /^StartRotation[A-Za-z0-9]{8,44}$/.test(grantSid('StartRotation', role(text)))),
  );
});

test('names that differ in punctuation, path or account have Sids of their own', () => {
  const roles = [role('a-b'), role('a.b'), role('a_b'), role('A-B'), role('x/a-b'), role('a-b', '222222222222')];
  expect(new Set(roles.map((each) => grantSid('Read', each))).size).toBe(roles.length);
});

test('conditions are told apart, and their order is not', () => {
  const of = (conditions: readonly Condition[]) => grantSid('Read', role('api'), conditions);
  expect(of([team, vpc])).toBe(of([vpc, Conditions.principalTag('Team', 'b', 'a')]));
  expect(new Set([of([]), of([team]), of([vpc]), of([team, vpc])]).size).toBe(4);
});
