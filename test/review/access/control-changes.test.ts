import { parsePolicy } from '../../../src/iam';
import { accessChanges, type World } from '../../../src/review';
import { key, principal, secret, world } from '../../helpers/review/world-builder';

const SECRET = secret();
const KEY = key();

/** A world in which a role of the secret's account is allowed these actions. */
function allowing(...actions: readonly string[]): World {
  const Statement = actions.length === 0 ? [] : [{ Effect: 'Allow', Action: actions, Resource: '*' }];
  const identity = [parsePolicy('role policy', { Version: '2012-10-17', Statement })];
  const root = { Effect: 'Allow', Principal: { AWS: '111111111111' }, Action: 'kms:*', Resource: '*' };
  const policy = parsePolicy('key policy', { Version: '2012-10-17', Statement: [root] });
  return world({ principals: [principal({ identity })], secrets: [SECRET], keys: [{ ...KEY, policy }] });
}

const shown = (before: World, after: World) =>
  accessChanges({ before, after, changes: [] }).map(({ change, subject, capability, target }) =>
    [change, subject.label, capability, target.kind].join(' '),
  );

test('each capability that a role gains or loses is a change of its own', () => {
  const all = ['secretsmanager:PutSecretValue', 'secretsmanager:DeleteSecret', 'kms:PutKeyPolicy'];
  expect(shown(allowing(), allowing(...all)).sort()).toEqual([
    'gained role/app administer secret',
    'gained role/app administer-key key',
    'gained role/app write secret',
  ]);
  expect(shown(allowing(...all), allowing('secretsmanager:PutSecretValue')).sort()).toEqual([
    'lost role/app administer secret',
    'lost role/app administer-key key',
  ]);
});

test('what stays as it is, is no change', () => {
  expect(shown(allowing('kms:PutKeyPolicy'), allowing('kms:CreateGrant'))).toEqual([]);
});
