import { candidatesFor } from '../../../iam';
import type { WorldPrincipal } from '../../world/world-principal';

/**
 * ARNs of things that a principal could choose to make: one for each pattern of its policies, besides an ordinary one.
 * Who starts something picks its name so that the policies allow it.
 *
 * @param ordinary ARN of an ordinary thing, whose Region and account stand in for what a pattern leaves open
 */
export function possibleResources(principal: WorldPrincipal, action: string, ordinary: string): readonly string[] {
  const usual = ordinary.split(':');
  const patterns = principal.identity.flatMap((policy) =>
    candidatesFor(policy, action).flatMap(({ statement: { effect, resources } }) =>
      effect === 'Allow' && resources?.inverted === false ? resources.of.map(({ text }) => text) : [],
    ),
  );
  const chosen = patterns
    .map((pattern) => pattern.split(':'))
    .filter((parts) => parts.length >= 6 && parts[2] === usual[2] && ['*', usual[4]].includes(parts[4]))
    .filter(([, , , , , path = '']) => /[*?]/.test(typeOf(path)) || typeOf(path) === typeOf(usual[5]))
    .map((parts) =>
      parts
        .map((part, index) => (part === '*' && index < 5 ? (usual[index] ?? '') : part.replace(/[*?]/g, 'x')))
        .join(':'),
    );
  return [...new Set([ordinary, ...chosen])];
}

/** `task` of `task/orders/1`: a pattern of clusters allows nothing on tasks. */
function typeOf(path = ''): string {
  return path.split('/', 1)[0] ?? '';
}
