import type { ContextValue } from '../../iam';
import { Region } from '../../model/region';
import { WITHOUT_RESOURCE } from '../provider/actions';
import { knownType, typeOf } from '../provider/known-types';
import type { Beside, Operation, SpecialCall, TypeCalls } from '../provider/provider-type';
import { isObject } from '../world/json';
import type { WorldResource } from '../world/world-resource';
import type { WorldSecret } from '../world/world-secret';
import { addressed, someArn } from './addressed';
import type { CallTarget, ResourceLookup } from './resource-lookup';

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
  const calls = callsOf(resource);
  if (calls === undefined) return resource.mode === 'data' && !resource.type.startsWith('aws_') ? [] : undefined;
  return OPERATIONS.flatMap((operation) =>
    (calls[operation] ?? [])
      .map((call) => (typeof call === 'string' ? { action: call } : call))
      .filter((call) => call.with === undefined || isSet(attributesFor(call, resource)[call.with]))
      .flatMap((call) => callsFor(operation, call, resource, lookup)),
  );
}

/** The attributes of the resource, or of the one block that has what the call is about. */
function attributesFor({ in: name }: SpecialCall, { attributes }: WorldResource): WorldResource['attributes'] {
  const [block] = name === undefined ? [attributes] : [attributes[name]].flat();
  return isObject(block) ? block : {};
}

/** An ephemeral resource is taken to call what the resource of the same name does, where nothing else is known. */
function callsOf(resource: WorldResource): TypeCalls | undefined {
  const { calls } = typeOf(resource) ?? {};
  return calls ?? (resource.mode === 'ephemeral' ? knownType(resource.type)?.calls : undefined);
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
  // The policy of what the resource is bears on nothing else that its calls address.
  const policy = own.arn === undefined ? own.policy : undefined;
  const targets = arns.length > 0 ? arns.map((arn) => ({ arn, policy, tags: own.tags })) : [own];
  return targets.map((target) => ({
    operation,
    action,
    target: { ...target, arn: target.arn ?? someArn(action, resource) },
    context: {},
  }));
}

function callsFor(
  operation: Operation,
  call: SpecialCall,
  resource: WorldResource,
  lookup: ResourceLookup,
): readonly TerraformCall[] {
  const { action, on } = call;
  if (on === undefined) return ownCalls(operation, action, resource, lookup);
  return BESIDE[on](call, resource, lookup).map(({ target, context = {} }) => ({ operation, action, target, context }));
}

interface Addressee {
  readonly target: TerraformCall['target'];
  readonly context?: TerraformCall['context'];
}

type FindBeside = (call: SpecialCall, resource: WorldResource, lookup: ResourceLookup) => readonly Addressee[];

const BESIDE: Readonly<Record<Beside, FindBeside>> = {
  'secret-keys': (_, resource, lookup) => lookup.secretsOf(resource).flatMap((secret) => keyOf(secret, lookup)),
  'passed-role': (call, resource, lookup) => {
    const { action, passedTo = '' } = call;
    const { role_arn: arn, role = arn } = attributesFor(call, resource);
    const arns = role === undefined ? addressed(action, resource) : [lookup.roleArn(String(role), resource)];
    return arns.map((each) => ({ target: { arn: each }, context: { 'iam:PassedToService': passedTo } }));
  },
  'rotation-function': (_, { attributes }) => [{ target: { arn: String(attributes.rotation_lambda_arn) } }],
  'target-key': (_, { attributes }, lookup) => {
    const key = lookup.keyByArn(String(attributes.target_key_id));
    return key === undefined ? [] : [{ target: key }];
  },
};

function keyOf(secret: WorldSecret, lookup: ResourceLookup): readonly Addressee[] {
  const { encryptedBy } = secret;
  // The AWS managed key allows anybody who can use the secret.
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
