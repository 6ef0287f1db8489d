import { PolicyStatement } from '../../model/policy/statement';

/**
 * Calls that open, move or lose a secret, whoever reads it. Reading and putting a value are not among them.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html
 */
const MANAGE_SECRETS = [
  'secretsmanager:AcceptCrossAccountReplication',
  'secretsmanager:AssociateCrossAccountReplica',
  'secretsmanager:CancelRotateSecret',
  'secretsmanager:CreateSecret',
  'secretsmanager:DeleteResourcePolicy',
  'secretsmanager:DeleteSecret',
  'secretsmanager:DisassociateCrossAccountReplica',
  'secretsmanager:PutResourcePolicy',
  'secretsmanager:RemoveRegionsFromReplication',
  'secretsmanager:ReplicateSecretToRegions',
  'secretsmanager:RestoreSecret',
  'secretsmanager:RotateSecret',
  'secretsmanager:StopReplicationToReplica',
  'secretsmanager:TagResource',
  'secretsmanager:UntagResource',
  'secretsmanager:UpdateSecret',
];

/**
 * Calls that open a key to somebody else, or take it away.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html
 */
const MANAGE_KEYS = [
  'kms:CreateGrant',
  'kms:DeleteImportedKeyMaterial',
  'kms:DisableKey',
  'kms:ImportKeyMaterial',
  'kms:PutKeyPolicy',
  'kms:ReplicateKey',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
];

/** Services that say who somebody is, or what an account belongs to. */
const IDENTITY = ['account', 'iam', 'identitystore', 'organizations', 'sso', 'sso-directory'];

/** Services that a boundary cannot allow as a whole: they hold identities, values, or the traces of what was done. */
export const RESERVED_SERVICES: readonly string[] = [
  ...IDENTITY,
  'access-analyzer',
  'cloudtrail',
  'config',
  'guardduty',
  'kms',
  'secretsmanager',
  'securityhub',
];

/**
 * What no bounded role ever does. Not being allowed would be enough for policies of the role; a Deny also holds against
 * a resource policy that names a session of the role, which a boundary alone does not limit.
 *
 * @param users ARNs of the IAM users whom the role may keep. @default none
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
export function boundaryDenials(users: readonly string[] = []): readonly PolicyStatement[] {
  const everywhere = { resources: ['*'] };
  return [
    PolicyStatement.deny({ sid: 'NeverManageSecrets', actions: MANAGE_SECRETS, ...everywhere }),
    PolicyStatement.deny({ sid: 'NeverManageKeys', actions: MANAGE_KEYS, ...everywhere }),
    PolicyStatement.deny({
      sid: 'NeverManageIdentities',
      actions: IDENTITY.map((service) => `${service}:*`),
      wildcardActions: { reason: 'A Deny of whole services also holds for calls that AWS adds later' },
      resources: users.length > 0 ? { allExcept: users } : ['*'],
    }),
  ];
}
