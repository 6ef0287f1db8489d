import { type KeyGrant, mayAllow, type Policy } from '../../iam';
import { sameAccount } from '../../iam/strings/same-account';
import { startsApart } from '../../iam/strings/known-prefix';
import type { WorldPrincipal } from '../world/world-principal';
import { letIn } from './named-by-resource';

/** Something with a resource policy. */
export interface Guarded {
  readonly arn: string;
  readonly account: string;
  /** @default - none */
  readonly policy?: Policy;
  /** @default - none: only keys have grants */
  readonly grants?: readonly KeyGrant[];
}

/**
 * Whether a question is worth asking: some policy of the principal may allow the action, or the resource may let a
 * principal of its account in without. Never `false` for a pair that has access.
 */
export function mayHaveAccess(principal: WorldPrincipal, action: string, target: Guarded): boolean {
  if (principal.identity.some((policy) => mayAllow(policy, action, target.arn))) return true;
  if (sameAccount(principal.account, target.account) === 'never') return false;
  const named = letIn(action, target);
  return named === undefined || named.some((arn) => !startsApart(arn, principal.arn));
}
