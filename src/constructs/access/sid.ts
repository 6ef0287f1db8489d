import { createHash } from 'node:crypto';
import type { Arn } from '../../model/arn';
import type { Condition } from '../../model/policy/condition';
import { roleNameOf } from '../../model/role-arn';

/**
 * The Sid of what a role may do: a verb, the role's name for the reader, and a hash that keeps apart roles of equal
 * name in other accounts and equal roles under other conditions. Part of the public contract.
 */
export function grantSid(verb: string, role: Arn, conditions: readonly Condition[] = []): string {
  const words = roleNameOf(role).split(/[^A-Za-z0-9]+/);
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  const canonical = conditions.map((c) => [c.operator, c.key, [...c.values].sort()]).sort();
  const hash = createHash('sha256')
    .update(JSON.stringify([role.toString(), canonical]))
    .digest('hex');
  return `${verb}${name.slice(0, 36)}${hash.slice(0, 8)}`;
}
