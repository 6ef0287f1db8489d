import type { Severity } from '../finding/severity';
import type { KnownType } from '../provider/known-types';
import { booleanOf } from '../rules/resources-of';
import { rotationOf } from '../rules/rotation-of';
import { idOf, type Origin } from '../world/origin';
import type { World } from '../world/world';
import type { FoundHazard, HazardFinder } from './hazard-finder';

type Guard = readonly [kind: string, severity: Severity, loss: string];

/** What a resource did, by its type. */
const GUARDS: Readonly<Partial<Record<KnownType, Guard>>> = {
  aws_secretsmanager_secret_rotation: ['rotation-removed', 'warning', 'the secret is no longer rotated'],
  aws_secretsmanager_secret_policy: ['secret-policy-removed', 'error', 'what it denied is no longer denied'],
  aws_kms_key_policy: ['key-policy-removed', 'error', 'the key falls back to the policy of AWS'],
  aws_organizations_policy: ['guardrail-removed', 'error', 'accounts are no longer bound by it'],
  aws_organizations_policy_attachment: ['guardrail-removed', 'error', 'accounts are no longer bound by it'],
  aws_cloudtrail: ['trail-removed', 'error', 'reading of secrets is no longer recorded by it'],
};

const REMEDIES: Readonly<Record<string, string>> = {
  'guardrail-removed': 'keep it, or confirm that the accounts may do what it denied',
  'trail-removed': 'keep it, or confirm that another trail records the reading of secrets',
};

const ROTATION: KnownType = 'aws_secretsmanager_secret_rotation';
const KEY_POLICY: KnownType = 'aws_kms_key_policy';

/** Something that protects secrets is taken away, while the environment stays. */
export const guardRemoval: HazardFinder = ({ before, after, changes }) =>
  changes.flatMap(({ id, origin, type, action }) => {
    const guard = Object.hasOwn(GUARDS, type) ? GUARDS[type as KnownType] : undefined;
    if (guard === undefined || action !== 'delete' || isNeedless(id, before, after)) return [];
    const resource = before.resources.find((each) => each.id === id);
    if (type === ROTATION && resource !== undefined && resource.attributes.rotation_lambda_arn === undefined) {
      return [managedRotationRemoved(origin)];
    }
    if (type === KEY_POLICY && booleanOf(resource?.attributes.bypass_policy_lockout_safety_check) === true) {
      return [keyPolicyLeft(origin)];
    }
    const [kind, severity, loss] = guard;
    return [
      {
        ...{ kind, severity, origin },
        message: `'${origin.address}' is removed: ${loss}`,
        remedy: REMEDIES[kind] ?? 'keep it as long as what it guards is there',
      },
    ];
  });

/** Whether all that it guards goes with it: that is a hazard of its own. */
function isNeedless(id: string, before: World, after: World): boolean {
  const rotated = before.secrets.filter((secret) => rotationOf(before, secret)?.id === id);
  const attached = before.policies
    .filter(({ kind, origin }) => (kind === 'secret' || kind === 'key') && idOf(origin) === id)
    .flatMap(({ attachedTo }) => attachedTo);
  const guarded = [...rotated.map((secret) => secret.id), ...attached];
  const present = new Set([...after.secrets, ...after.keys].map((each) => each.id));
  return guarded.length > 0 && !guarded.some((each) => present.has(each));
}

/**
 * A rotation without a function is AWS's own, of a master user that a service made.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_managed.html
 */
function managedRotationRemoved(origin: Origin): FoundHazard {
  return {
    kind: 'managed-rotation-removed',
    severity: 'error',
    origin,
    message: `'${origin.address}' is destroyed: Terraform calls CancelRotateSecret, which turns AWS's own rotation of the master user off`,
    remedy: 'say `released: true` first, or let Terraform forget it with a `removed` block whose `destroy` is false',
  };
}

/**
 * The provider gives a key the policy of AWS only where it did not bypass the check.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/kms/key_policy.go
 */
function keyPolicyLeft(origin: Origin): FoundHazard {
  return {
    kind: 'key-policy-removed',
    severity: 'error',
    origin,
    message: `'${origin.address}' is removed: with bypass_policy_lockout_safety_check Terraform leaves the key its policy, which nothing declares any more`,
    remedy: 'keep it, or apply it without bypass_policy_lockout_safety_check before it is removed',
  };
}
