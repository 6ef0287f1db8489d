import type { ContextValue, Tags } from '../../iam';
import type { WorldResource } from '../world/world-resource';

type Context = Readonly<Record<string, ContextValue>>;

/** What a call of Terraform for a resource carries, as far as condition keys can ask for it. */
export function requestContext(action: string, resource: WorldResource, tags: Tags | undefined): Context {
  const { attributes, region } = resource;
  return {
    'aws:SecureTransport': true,
    // IAM is a service of one Region, whatever Region the provider has.
    ...(region && { 'aws:RequestedRegion': action.startsWith('iam:') ? 'us-east-1' : region }),
    ...(tags && TAGGING.test(action) && requestTags(tags)),
    ...OF_ACTION[action]?.(attributes),
  };
}

/** Creates something with tags, or tags it. */
const TAGGING = /:(?:Create(?:Secret|Key|Role|Policy|Function|Topic)|Tag[A-Z]\w*|CreateTags)$/;

function requestTags(tags: Tags): Context {
  const pairs = Object.entries(tags).map(([key, value]) => [`aws:RequestTag/${key}`, value] as const);
  return { ...Object.fromEntries(pairs), 'aws:TagKeys': Object.keys(tags) };
}

type Attributes = WorldResource['attributes'];

const OF_ACTION: Readonly<Record<string, (attributes: Attributes) => Context>> = {
  'secretsmanager:CreateSecret': (secret) => ({
    ...optional('secretsmanager:Name', secret.name),
    ...keyOf(secret),
    ...replicaRegions(secret),
    'secretsmanager:ForceOverwriteReplicaSecret': secret.force_overwrite_replica_secret === true,
  }),
  'secretsmanager:UpdateSecret': (secret) => keyOf(secret),
  'secretsmanager:ReplicateSecretToRegions': (secret) => ({
    ...replicaRegions(secret),
    'secretsmanager:ForceOverwriteReplicaSecret': secret.force_overwrite_replica_secret === true,
  }),
  'secretsmanager:DeleteSecret': ({ recovery_window_in_days: days = 30 }): Context =>
    days === 0
      ? { 'secretsmanager:ForceDeleteWithoutRecovery': true }
      : { 'secretsmanager:RecoveryWindowInDays': Number(days) },
  'secretsmanager:PutResourcePolicy': ({ block_public_policy: block }) => ({
    'secretsmanager:BlockPublicPolicy': block === true,
  }),
  'secretsmanager:RotateSecret': ({ rotation_lambda_arn: lambda, rotate_immediately: now = true }) => ({
    ...optional('secretsmanager:RotationLambdaARN', lambda),
    'secretsmanager:ModifyRotationRules': true,
    'secretsmanager:RotateImmediately': now === true,
  }),
  'secretsmanager:UntagResource': () => ({ 'aws:TagKeys': ['ManagedBy'] }),
  'kms:ScheduleKeyDeletion': ({ deletion_window_in_days: days = 30 }) => ({
    'kms:ScheduleKeyDeletionPendingWindowInDays': Number(days),
  }),
  'kms:PutKeyPolicy': ({ bypass_policy_lockout_safety_check: bypass }) => ({
    'kms:BypassPolicyLockoutSafetyCheck': bypass === true,
  }),
  'iam:CreateRole': boundaryOf,
  'iam:PutRolePermissionsBoundary': boundaryOf,
};

function keyOf({ kms_key_id: key }: Attributes): Context {
  return optional('secretsmanager:KmsKeyArn', key);
}

function boundaryOf({ permissions_boundary: boundary }: Attributes): Context {
  return optional('iam:PermissionsBoundary', boundary);
}

function replicaRegions({ replica }: Attributes): Context {
  const blocks = [replica ?? []].flat() as readonly { readonly region?: unknown }[];
  const regions = blocks.map(({ region }) => region).filter((region) => typeof region === 'string');
  return regions.length === 0 ? {} : { 'secretsmanager:AddReplicaRegions': regions };
}

function optional(key: string, value: unknown): Context {
  return typeof value === 'string' ? { [key]: value } : {};
}
