import { joinWorlds } from '../../../src/review/read/join-worlds';
import { ACCOUNT, key, principal, resource, secret, world } from '../../helpers/review/world-builder';

const KEY = key({ id: 'other:aws_kms_key.main' });
const outside = (arn: string) => ({ kind: 'outside', arn, why: 'its key is declared in none of the stacks' }) as const;

test('a world alone is taken as it is', () => {
  const only = world({ secrets: [secret()] });
  expect(joinWorlds([only])).toBe(only);
});

test('worlds are put side by side, sorted by id', () => {
  const first = world({ environments: ['prod'], principals: [principal({ id: 'b' })], secrets: [secret()] });
  const second = world({ environments: ['dev', 'prod'], principals: [principal({ id: 'a' })], keys: [KEY] });
  expect(joinWorlds([first, second])).toEqual({
    ...world({ environments: ['dev', 'prod'], secrets: [secret()], keys: [KEY] }),
    principals: [principal({ id: 'a' }), principal({ id: 'b' })],
  });
});

test('a key of another world is found by its ARN, and no other is', () => {
  const secrets = [
    secret({ id: 'a', encryptedBy: outside(KEY.arn) }),
    secret({ id: 'b', encryptedBy: outside('arn:x') }),
  ];
  const joined = joinWorlds([world({ secrets }), world({ keys: [KEY] })]);
  expect(joined.secrets.map(({ encryptedBy }) => encryptedBy)).toEqual([
    { kind: 'key', key: KEY.id },
    outside('arn:x'),
  ]);
});

test('the organization is that of the world that has one, and binds the accounts of all', () => {
  const parts = { heads: [{ id: 'o-1', managementAccount: '999999999999' }], nodes: [], attachments: [] };
  const organization = { id: 'o-1', managementAccount: '999999999999', accounts: {}, parts };
  const joined = joinWorlds([world({ resources: [resource('aws_sns_topic')] }), world({ organization })]);
  expect(joined.organization).toMatchObject({ id: 'o-1', managementAccount: '999999999999', parts });
  expect(Object.keys(joined.organization?.accounts ?? {})).toEqual([ACCOUNT]);
  expect(joinWorlds([world(), world()])).not.toHaveProperty('organization');
});
