import { hasHole } from './hole';
import type { Match } from './match';

/**
 * Whether two accounts are one. An account that is not known is a hole marker of twelve digits: two markers of one id are
 * one account, and any other pair with a marker may be.
 */
export function sameAccount(one: string | undefined, other: string | undefined): Match {
  if (one === other) return 'always';
  return one !== undefined && other !== undefined && (hasHole(one) || hasHole(other)) ? 'maybe' : 'never';
}
