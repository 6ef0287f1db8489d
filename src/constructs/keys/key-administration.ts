import type { AccountId } from '../../model/account-id';
import type { Arn } from '../../model/arn';
import type { Partition } from '../../model/partition';
import { Conditions } from '../../model/policy/conditions';
import { Principal } from '../../model/policy/principal';
import { PolicyStatement } from '../../model/policy/statement';

/**
 * Calls that manage a key. None of them decrypts, encrypts, or makes a grant, which would be a way around the policy.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
const MANAGE = [
  'kms:CancelKeyDeletion',
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:DisableKeyRotation',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListKeyRotations',
  'kms:ListResourceTags',
  'kms:RevokeGrant',
  'kms:RotateKeyOnDemand',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateAlias',
  'kms:UpdateKeyDescription',
];

/**
 * Statements that keep a key manageable. The account can always administer it, policy included, so that no mistake
 * locks everybody out; administrators manage it without being able to rewrite its policy or to decrypt.
 */
export function administration(
  partition: Partition,
  account: AccountId,
  administrators: readonly Arn[],
): readonly PolicyStatement[] {
  const root = PolicyStatement.allow({
    sid: 'AdministrationByAccount',
    principals: [Principal.account(partition, account)],
    actions: [...MANAGE, 'kms:PutKeyPolicy'],
    resources: ['*'],
  });
  if (administrators.length === 0) return [root];
  const byRoles = PolicyStatement.allow({
    sid: 'AdministrationByRoles',
    principals: administrators.map((arn) => Principal.accountOf(arn)),
    actions: MANAGE,
    resources: ['*'],
    conditions: [Conditions.principalArn(...administrators.map(String))],
  });
  return [root, byRoles];
}
