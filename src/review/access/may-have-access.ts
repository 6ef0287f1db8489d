import { mayAllow, type Policy } from '../../iam';
import type { WorldPrincipal } from '../world/world-principal';

/** Something with a resource policy. */
export interface Guarded {
  readonly arn: string;
  readonly account: string;
  /** @default - none */
  readonly policy?: Policy;
}

/**
 * Whether a question is worth asking: some policy of the principal may allow the action, or the resource's own policy
 * may let a principal of its account in without. Never `false` for a pair that has access.
 */
export function mayHaveAccess(principal: WorldPrincipal, action: string, target: Guarded): boolean {
  if (principal.identity.some((policy) => mayAllow(policy, action, target.arn))) return true;
  return principal.account === target.account && target.policy !== undefined && letsInDirectly(target.policy);
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
