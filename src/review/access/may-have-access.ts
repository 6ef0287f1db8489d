import { mayAllow, prefixesDiffer, sameAccount } from '../../iam';
import type { WorldPrincipal } from '../world/world-principal';
import type { Guarded } from './guarded';
import { namedByResource } from './named-by-resource';

/**
 * Whether access is worth an evaluation: some policy of the principal may allow the action, or the resource may name a
 * principal of its account. Never `false` for a pair that has access.
 */
export function mayHaveAccess(principal: WorldPrincipal, action: string, target: Guarded): boolean {
  if (principal.identity.some((policy) => mayAllow(policy, action, target.arn))) return true;
  if (sameAccount(principal.account, target.account) === 'never') return false;
  const named = namedByResource(action, target);
  return named === undefined || named.some((arn) => !prefixesDiffer(arn, principal.arn));
}
