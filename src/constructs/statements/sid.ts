import { createHash } from 'node:crypto';
import type { Arn } from '../../model/arn';
import type { Condition } from '../../model/policy/condition';
import { roleNameOf } from '../../model/role-arn';

/**
 * The Sid of what a role may do: a verb, the role's name for people, and a hash that keeps apart roles of equal
 * name in other accounts and equal roles under other conditions. Part of the public contract.
 */
export function grantSid(verb: string, role: Arn, conditions: readonly Condition[] = []): string {
  const words = roleNameOf(role).split(/[^A-Za-z0-9]+/);
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return `${verb}${name.slice(0, 36)}${hashOf([role.toString(), canonical(conditions)])}`;
}

/**
 * The Sid of what all roles may do that were granted the same calls under the same conditions: a verb, and a hash that
 * keeps apart other calls and other conditions. Part of the public contract.
 */
export function sharedSid(verb: string, actions: readonly string[], conditions: readonly Condition[]): string {
  return `${verb}${hashOf([[...actions].sort(), canonical(conditions)])}`;
}

function canonical(conditions: readonly Condition[]) {
  return conditions.map((c) => [c.operator, c.key, [...c.values].sort()]).sort();
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
}
