import { parsePolicy } from './parse-policy';
import type { Policy } from './policy';

/**
 * An identity policy or SCP that allows everything, for what is taken as allowing.
 *
 * @example
 * const serviceControl = [{ name: 'root', policies: [allowAll('FullAWSAccess')] }];
 */
export function allowAll(name: string): Policy {
  return parsePolicy(name, { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } });
}
