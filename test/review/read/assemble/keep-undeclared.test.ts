import { accessChanges, readPlan } from '../../../../src/review';
import { planJson } from '../../../helpers/review/plan-json';
import { ACCOUNT } from '../../../helpers/review/world-builder';

const OTHER = '999999999999';
const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const KEY = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/${KEY_ID}`;
const OUTSIDE_ADMIN = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${OTHER}:root` }, Action: 'kms:*', Resource: '*' }],
});

test('a declared key keeps the policy that the provider leaves in place, and gets that of AWS otherwise', () => {
  const changes = (bypass: boolean) =>
    accessChanges(
      readPlan(
        planJson([
          { address: 'aws_kms_key.db', after: { arn: KEY, id: KEY_ID, key_id: KEY_ID } },
          {
            address: 'aws_kms_key_policy.db',
            actions: ['delete'],
            before: { key_id: KEY_ID, policy: OUTSIDE_ADMIN, bypass_policy_lockout_safety_check: bypass },
            after: null,
          },
        ]),
        { environment: 'prod' },
      ),
    ).map(({ subject, capability, change }) => `${subject.label} ${capability}: ${change}`);
  expect(changes(true)).toEqual([]);
  expect(changes(false)).toEqual([
    `account ${ACCOUNT} administer-key: gained`,
    `account ${OTHER} administer-key: lost`,
  ]);
});
