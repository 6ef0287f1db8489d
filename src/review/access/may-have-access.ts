import { type KeyGrant, mayAllow, type Policy } from '../../iam';
import { startsApart } from '../../iam/strings/starts-apart';
import type { WorldPrincipal } from '../world/world-principal';
import { letIn } from './let-in';

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
  if (principal.account !== target.account) return false;
  const named = letIn(action, target);
  return named === undefined || named.some((arn) => !startsApart(arn, principal.arn));
}

const direct = new WeakMap<Policy, boolean>();

/** Ways to name somebody that let no role or user in by themselves. */
const INDIRECT: ReadonlySet<string> = new Set(['account', 'service', 'federated']);

/**
 * Whether a resource policy may let somebody in without a policy of their own. Naming an account only delegates to its
 * identity policies.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function letsInDirectly(policy: Policy): boolean {
  let answer = direct.get(policy);
  if (answer === undefined) {
    const allows = policy.statements.filter(({ effect }) => effect === 'Allow');
    answer =
      policy.opaque !== undefined ||
      allows.some(({ principals }) => principals?.inverted || principals?.of.some(({ form }) => !INDIRECT.has(form)));
    direct.set(policy, answer);
  }
  return answer;
}
