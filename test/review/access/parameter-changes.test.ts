import { parsePolicy } from '../../../src/iam';
import { accessChanges } from '../../../src/review';
import { ACCOUNT, key, parameter, principal, world } from '../../helpers/review/world-builder';

const allow = (Action: string | string[], Resource: string) =>
  parsePolicy('app', { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] });
const KEY = key({
  policy: parsePolicy('key', {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'kms:*', Resource: '*' },
    ],
  }),
});
const SECURE = parameter({ encryptedBy: { kind: 'key', key: KEY.id } });
const PLAIN = parameter({ id: 'plain', name: '/plain', type: 'String', encryptedBy: undefined });

const before = world({ keys: [KEY], parameters: [SECURE, PLAIN], principals: [principal()] });
const after = (actions: string[]) =>
  world({
    keys: [KEY],
    parameters: [SECURE, PLAIN],
    principals: [principal({ identity: [allow(actions, '*')] })],
  });
const gained = (actions: string[]) =>
  accessChanges({ before, after: after(actions), changes: [] }).map(
    ({ change, subject, capability, target }) =>
      `${change} ${subject.label} ${capability} ${target.kind} ${target.name}`,
  );

test('who comes to read an encrypted parameter is a change of access', () => {
  expect(gained(['ssm:GetParameter', 'kms:Decrypt'])).toEqual(['gained role/app read parameter /p']);
});

test('a parameter that cannot be decrypted, or is not encrypted, is none', () => {
  expect(gained(['ssm:GetParameter'])).toEqual([]);
  expect(gained(['ssm:DescribeParameters'])).toEqual([]);
});
