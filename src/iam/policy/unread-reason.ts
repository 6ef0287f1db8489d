import type { Policy } from './policy';

/**
 * Why it is not known what a policy allows of an action; nothing when it is known.
 *
 * @param action in any case
 */
export function unreadReason({ opaque, partial }: Policy, action: string): string | undefined {
  if (opaque !== undefined || partial === undefined) return opaque;
  const service = action.slice(0, action.indexOf(':')).toLowerCase();
  return partial.services.has(service) ? undefined : partial.why;
}
