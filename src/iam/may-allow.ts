import type { Policy } from './policy/policy';
import type { Template } from './policy/template';
import { candidatesFor } from './statement/action-candidates';
import { globCovers } from './strings/glob';
import { hasHole } from './strings/hole';

/**
 * Whether a policy may allow an action on a resource, whoever asks and under whatever conditions.
 *
 * Much cheaper than {@link evaluate}, and never `false` for a policy that could allow: use it to leave out pairs of
 * principal and resource that no policy brings together.
 *
 * @param action in any case
 * @param resource ARN, which may hold hole markers, or `*`
 */
export function mayAllow(policy: Policy, action: string, resource: string): boolean {
  if (policy.opaque !== undefined) {
    return true;
  }
  return candidatesFor(policy, action.toLowerCase()).some(
    ({ statement: { effect, resources } }) =>
      effect === 'Allow' &&
      (resources === undefined || resources.inverted || resources.of.some((pattern) => mayCover(pattern, resource))),
  );
}

function mayCover(pattern: Template, resource: string): boolean {
  return pattern.parts !== undefined || hasHole(resource) || globCovers(pattern.text, resource);
}
