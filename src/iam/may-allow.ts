import type { Policy } from './policy/policy';
import type { Template } from './policy/template';
import { candidatesFor } from './statement/action-candidates';
import { globCovers } from './strings/glob';
import { hasHole, splitHoles } from './strings/hole';

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
  const candidates = candidatesFor(policy, action);
  if (candidates.length === 0) {
    return false;
  }
  // What stands before the first unknown part is certain: patterns that begin otherwise are left out by it.
  const [head = ''] = hasHole(resource) ? splitHoles(resource) : [resource];
  const known = typeof head === 'string' ? head : '';
  const isPartlyUnknown = known !== resource;
  return candidates.some(
    ({ statement: { effect, resources } }) =>
      effect === 'Allow' &&
      (resources === undefined ||
        resources.inverted ||
        resources.of.some((pattern) => (isPartlyUnknown ? mayBegin(pattern, known) : mayCover(pattern, resource)))),
  );
}

function mayCover({ parts, prefix = '', text }: Template, resource: string): boolean {
  return parts !== undefined || (resource.startsWith(prefix) && globCovers(text, resource));
}

function mayBegin({ parts, prefix = '' }: Template, head: string): boolean {
  return parts !== undefined || head.startsWith(prefix) || prefix.startsWith(head);
}
