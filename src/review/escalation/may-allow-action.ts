import { candidatesFor, unreadReason } from '../../iam';
import type { WorldPrincipal } from '../world/world-principal';

/** Whether any policy of a principal may allow an action on anything: a cheap first look. */
export function mayAllowAction({ identity }: WorldPrincipal, action: string): boolean {
  return identity.some(
    (policy) =>
      unreadReason(policy, action) !== undefined ||
      candidatesFor(policy, action).some(({ statement }) => statement.effect === 'Allow'),
  );
}
