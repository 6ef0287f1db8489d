import type { Policy, Statement } from './policy/policy';
import { unreadReason } from './policy/unread-reason';
import { candidatesFor } from './statement/action-candidates';
import { globCovers } from './strings/glob';
import { hasHole } from './strings/hole';
import { prefixesDiffer } from './strings/known-prefix';

/**
 * Whether a policy may allow an action on a resource, whoever asks and under whatever conditions.
 *
 * Much cheaper than {@link evaluate}, and never `false` for a policy that could allow: use it to leave out pairs of
 * principal and resource that no policy brings together.
 *
 * @param action in any case
 * @param resource ARN, which may hold hole markers, or `*`
 *
 * @example
 * if (mayAllow(policy, 'secretsmanager:GetSecretValue', secretArn)) evaluate(request, { identity: [policy] });
 */
export function mayAllow(policy: Policy, action: string, resource: string): boolean {
  if (unreadReason(policy, action) !== undefined) return true;
  const isPartlyUnknown = hasHole(resource);
  return candidatesFor(policy, action).some(
    ({ statement }) => statement.effect === 'Allow' && mayCover(statement, resource, isPartlyUnknown),
  );
}

function mayCover({ resources }: Statement, resource: string, isPartlyUnknown: boolean): boolean {
  if (resources === undefined || resources.inverted) return true;
  return resources.of.some(
    (pattern) =>
      !prefixesDiffer(pattern.text, resource) &&
      (isPartlyUnknown || pattern.parts !== undefined || globCovers(pattern.text, resource)),
  );
}
