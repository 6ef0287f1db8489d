import type { ContextValue } from '../../iam';
import { Region } from '../../model/region';
import type { WorldResource } from '../world/world-resource';
import type { WorldSecret } from '../world/world-secret';
import { addressed, someArn } from './addressed';
import { LOOK_UP_CALLS } from './look-up-calls';
import { ORGANIZATION_CALLS } from './organization-calls';
import type { CallTarget, ResourceLookup } from './resource-lookup';
import { type Beside, SPECIAL_CALLS, type SpecialCall } from './special-calls';
import { type Operation, TERRAFORM_CALLS } from './terraform-calls';
import { WITHOUT_RESOURCE } from './without-resource';

/** One call of AWS that Terraform makes for a resource. */
export interface TerraformCall {
  readonly operation: Operation;
  readonly action: string;
  /** What it is about. The ARN of an action without resource is `*`. */
  readonly target: CallTarget & { readonly arn: string };
  /** What the call carries that a policy must ask for, so that it allows no more than this call. */
  readonly context: Readonly<Record<string, ContextValue>>;
}

const OPERATIONS = ['read', 'create', 'update', 'delete'] as const;

/** The calls for a resource; nothing when those of its type are not known. */
export function terraformCalls(resource: WorldResource, lookup: ResourceLookup): readonly TerraformCall[] | undefined {
  const type = resource.mode === 'data' ? `data.${resource.type}` : resource.type;
  const calls = TERRAFORM_CALLS[type] ?? LOOK_UP_CALLS[type] ?? ORGANIZATION_CALLS[type];
  if (calls === undefined) return resource.mode === 'data' && !resource.type.startsWith('aws_') ? [] : undefined;
  const special = (SPECIAL_CALLS[resource.type] ?? []).filter(
    ({ with: attribute }) => attribute === undefined || isSet(resource.attributes[attribute]),
  );
  return OPERATIONS.flatMap((operation) => [
    ...calls[operation].flatMap((action) => ownCalls(operation, action, resource, lookup)),
    ...special
      .filter(({ operations }) => operations.includes(operation))
      .flatMap((call) => specialCalls(operation, call, resource, lookup)),
  ]);
}

function ownCalls(
  operation: Operation,
  action: string,
  resource: WorldResource,
  lookup: ResourceLookup,
): readonly TerraformCall[] {
  const own = lookup.targetOf(resource);
  if (WITHOUT_RESOURCE.has(action)) return [{ operation, action, target: { ...own, arn: '*' }, context: {} }];
  const arns = addressed(action, resource);
  const targets = arns.length > 0 ? arns.map((arn) => ({ arn, tags: own.tags })) : [own];
  return targets.map((target) => ({
    operation,
    action,
    target: { ...target, arn: target.arn ?? someArn(action, resource) },
    context: {},
  }));
}

function specialCalls(
  operation: Operation,
  { action, on }: SpecialCall,
  resource: WorldResource,
  lookup: ResourceLookup,
): readonly TerraformCall[] {
  if (on === undefined) return ownCalls(operation, action, resource, lookup);
  return BESIDE[on](resource, lookup).map(({ target, context = {} }) => ({ operation, action, target, context }));
}

interface Addressee {
  readonly target: TerraformCall['target'];
  readonly context?: TerraformCall['context'];
}

const BESIDE: Readonly<Record<Beside, (resource: WorldResource, lookup: ResourceLookup) => readonly Addressee[]>> = {
  'secret-keys': (resource, lookup) => lookup.secretsOf(resource).flatMap((secret) => keyOf(secret, lookup)),
  'passed-role': (resource, lookup) => {
    const role = resource.attributes.role ?? resource.attributes.role_arn;
    const arns = role === undefined ? addressed('iam:PassRole', resource) : [lookup.roleArn(String(role), resource)];
    const context = { 'iam:PassedToService': PASSED_TO[resource.type] ?? '' };
    return arns.map((arn) => ({ target: { arn }, context }));
  },
  'rotation-function': ({ attributes }) => [{ target: { arn: String(attributes.rotation_lambda_arn) } }],
  'target-key': ({ attributes }, lookup) => {
    const key = lookup.keyByArn(String(attributes.target_key_id));
    return key === undefined ? [] : [{ target: key }];
  },
};

const PASSED_TO: Readonly<Record<string, string>> = {
  aws_cloudwatch_event_target: 'events.amazonaws.com',
  aws_iam_instance_profile: 'ec2.amazonaws.com',
  aws_lambda_function: 'lambda.amazonaws.com',
  aws_serverlessapplicationrepository_cloudformation_stack: 'lambda.amazonaws.com',
};

function keyOf(secret: WorldSecret, lookup: ResourceLookup): readonly Addressee[] {
  const { encryptedBy } = secret;
  // The AWS managed key lets pass whoever may use the secret.
  const key = encryptedBy.kind === 'key' ? lookup.key(encryptedBy.key) : undefined;
  if (key === undefined) return [];
  const context = {
    'kms:ViaService': Region.of(secret.region).viaService('secretsmanager'),
    'kms:EncryptionContext:SecretARN': secret.arn,
  };
  return [{ target: key, context }];
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
