import { candidatesFor, type Statement, unreadReason } from '../../iam';
import type { Guarded } from './guarded';

/**
 * ARNs of the principals to whom a resource's own policy may allow the action, without a policy of theirs; nothing when
 * it may be anybody of its account. Naming an account only delegates to its identity policies.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function namedByResource(action: string, { policy, grants = [] }: Guarded): readonly string[] | undefined {
  if (grants.length > 0 || (policy && unreadReason(policy, action)) !== undefined) return undefined;
  const named = new Set<string>();
  for (const { statement } of policy === undefined ? [] : candidatesFor(policy, action)) {
    if (statement.effect !== 'Allow') continue;
    const arns = namedBy(statement);
    if (arns === undefined) return undefined;
    for (const arn of arns) named.add(arn);
  }
  return [...named];
}

function namedBy({ principals }: Statement): readonly string[] | undefined {
  // AWS would not accept a statement of a resource that names nobody: no claim can be made about it.
  if (principals === undefined || principals.inverted) return undefined;
  const arns: string[] = [];
  for (const element of principals.of) {
    switch (element.form) {
      case 'account':
      case 'service':
      case 'federated':
        break;
      case 'role':
      case 'user':
        arns.push(element.arn);
        break;
      default:
        return undefined;
    }
  }
  return arns;
}
