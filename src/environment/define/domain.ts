import { callingLine } from '../../constructs/synthesis/record-source';
import type { Domain, DomainSettings } from '../schema/domain';

/**
 * States secrets that share keys, one key in each Region of an environment. The line of the call is where a review
 * points to.
 *
 * @example
 * const commerce = domain('commerce', { owner: 'team-orders' });
 */
export function domain(name: string, settings: DomainSettings): Domain {
  return { name, ...settings, source: callingLine() };
}
