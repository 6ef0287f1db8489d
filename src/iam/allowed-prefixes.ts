import type { Policy } from './policy/policy';
import { unreadReason } from './policy/unread-reason';
import { candidatesFor } from './statement/action-candidates';
import { knownPrefix } from './strings/known-prefix';

/**
 * What the ARNs begin with on which a policy may allow an action, as far as that is certain; nothing when it may allow
 * it on anything. Whoever asks of many resources sorts policies by it.
 *
 * @param action in any case
 */
export function allowedPrefixes(policy: Policy, action: string): readonly string[] | undefined {
  if (unreadReason(policy, action) !== undefined) return undefined;
  const prefixes = new Set<string>();
  for (const { statement } of candidatesFor(policy, action)) {
    const { effect, resources } = statement;
    if (effect !== 'Allow') continue;
    if (resources === undefined || resources.inverted) return undefined;
    for (const { text } of resources.of) {
      prefixes.add(knownPrefix(text));
    }
  }
  return prefixes.has('') ? undefined : [...prefixes];
}
