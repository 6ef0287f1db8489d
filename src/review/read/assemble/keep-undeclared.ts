import { opaquePolicy, type Policy, parsePolicy } from '../../../iam';
import type { World } from '../../world/world';
import type { WorldKey } from '../../world/world-key';
import { defaultKeyPolicy } from './keys';

/**
 * What no stack declares is there before a plan gives it a policy, and goes on when a plan takes the policy away: each
 * of two worlds gets what the other has of it. So does a declared key whose policy the provider leaves in place.
 */
export function keepUndeclared<T extends { readonly before?: World; readonly after: World }>(worlds: T): T {
  const { before, after } = worlds;
  if (before === undefined) return worlds;
  return { ...worlds, before: withOthers(before, after, 'before'), after: withOthers(after, before, 'after') };
}

function withOthers(world: World, other: World, when: 'before' | 'after'): World {
  const [secrets, keys] = [world.secrets, world.keys].map((known) => new Set(known.map(({ arn }) => arn)));
  const moreSecrets = other.secrets
    .filter(({ isUndeclared, arn }) => isUndeclared && !secrets?.has(arn))
    .map(({ policy: _, rivalPolicies: __, ...rest }) => rest);
  const moreKeys = other.keys
    .filter(({ isUndeclared, arn }) => isUndeclared && !keys?.has(arn))
    .map(({ rivalPolicies: _, ...key }) => ({ ...key, policy: policyOf(key, when) }));
  const own = when === 'after' ? withPoliciesLeft(world.keys, other.keys) : world.keys;
  if (moreSecrets.length === 0 && moreKeys.length === 0 && own === world.keys) return world;
  return { ...world, secrets: byId([...world.secrets, ...moreSecrets]), keys: byId([...own, ...moreKeys]) };
}

/** A declared key whose policy is no longer declared has that of AWS, unless the provider left it what it had. */
function withPoliciesLeft(now: readonly WorldKey[], before: readonly WorldKey[]): readonly WorldKey[] {
  const left = new Map(before.filter(({ keepsPolicy }) => keepsPolicy).map((key) => [key.arn, key.policy]));
  if (left.size === 0) return now;
  return now.map((key) => {
    const policy = key.hasDefaultPolicy ? left.get(key.arn) : undefined;
    return policy === undefined ? key : { ...key, policy, hasDefaultPolicy: false };
  });
}

/** A key always has a policy: the provider gives it that of AWS when it takes its own away, or leaves it there. */
function policyOf({ id, arn, account, keepsPolicy, policy }: WorldKey, when: 'before' | 'after'): Policy {
  if (when === 'after' && keepsPolicy) return policy;
  return when === 'before'
    ? opaquePolicy(id, 'the key is declared in none of the stacks, and which policy it had before is not known')
    : parsePolicy(id, defaultKeyPolicy(account, arn.split(':')[1] ?? 'aws'));
}

function byId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
