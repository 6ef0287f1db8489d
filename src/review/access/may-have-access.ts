import { type KeyGrant, mayAllow, type Policy } from '../../iam';
import type { Statement } from '../../iam/policy/policy';
import { candidatesFor } from '../../iam/statement/action-candidates';
import { startsApart } from '../../iam/strings/starts-apart';
import type { WorldPrincipal } from '../world/world-principal';

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
  return (
    principal.identity.some((policy) => mayAllow(policy, action, target.arn)) || mayBeLetIn(principal, action, target)
  );
}

/**
 * Whether a resource may let a principal of its account in that has no policy of its own. Naming an account only
 * delegates to its identity policies.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function mayBeLetIn(principal: WorldPrincipal, action: string, target: Guarded): boolean {
  if (principal.account !== target.account) return false;
  if ((target.grants ?? []).length > 0) return true;
  const { policy } = target;
  if (policy === undefined) return false;
  return (
    policy.opaque !== undefined || candidatesFor(policy, action).some(({ statement }) => names(statement, principal))
  );
}

function names({ effect, principals }: Statement, { arn }: WorldPrincipal): boolean {
  if (effect !== 'Allow') return false;
  // AWS would not accept a statement of a resource that names nobody: no claim can be made about it.
  if (principals === undefined || principals.inverted) return true;
  return principals.of.some((element) => {
    switch (element.form) {
      case 'account':
      case 'service':
      case 'federated':
        return false;
      case 'role':
      case 'user':
        return !startsApart(element.arn, arn);
      default:
        return true;
    }
  });
}
