import type { Block } from '../../../../src/review/read/block/block';
import { handsOn } from '../../../../src/review/read/plan/hands-on';
import { made, worldOf } from '../../../helpers/review/planned-readers';

test('a role of a service, or one that a service gives, may be whom a grant names', () => {
  const secret = made('aws_secretsmanager_secret.db', { name: 'prod/db' }, { references: { kms_key_id: KEY } });
  const role = made('aws_iam_role.app', { name: 'app' });
  const grant = made(
    'aws_kms_grant.x',
    { operations: ['Decrypt'] },
    { references: { key_id: KEY, grantee_principal: ['local.reader'] } },
  );
  const grantees = (...more: readonly ReturnType<typeof made>[]) =>
    worldOf([made('aws_kms_key.main', {}), secret, role, grant, ...more]).keys.flatMap(({ grants = [] }) =>
      grants.map(({ grantee }) => /:role\/app$/.test(String(grantee))),
    );
  expect(grantees()).toEqual([true]);
  expect(grantees(made('aws_iam_service_linked_role.x', {}))).toEqual([false]);
  expect(grantees(made('aws_autoscaling_group.x', {}, { unknown: { service_linked_role_arn: true } }))).toEqual([
    false,
  ]);
  expect(grantees(made('aws_autoscaling_group.x', {}))).toEqual([true]);
});

const KEY = ['aws_kms_key.main.arn', 'aws_kms_key.main'];

test.each([
  ['aws_cloudformation_stack', true],
  ['aws_cloudcontrolapi_resource', true],
  ['aws_controltower_landing_zone', true],
  ['aws_servicecatalog_provisioned_product', true],
  ['aws_db_instance', false],
  ['vault_policy', true],
  ['random_shuffle', true],
  ['random_password', false],
  ['time_sleep', false],
])('%s may hand on a policy that the plan does not make: %s', (type, expected) => {
  const block = { type, mode: 'managed', isMade: true } as Block;
  expect(handsOn(block, ['aws_iam_policy'])).toBe(expected);
});
