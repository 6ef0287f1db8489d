import { parsePolicy } from './parse-policy';
import type { Condition, Policy } from './policy';

/**
 * An identity policy or SCP that allows everything, for what is taken as allowing.
 *
 * @example
 * const serviceControl = [{ name: 'root', policies: [allowAll('FullAWSAccess')] }];
 */
export function allowAll(name: string): Policy {
  return parsePolicy(name, { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } });
}

/** The same under the conditions of a policy that was read. */
export function allowAllUnder(name: string, conditions: readonly Condition[]): Policy {
  const policy = allowAll(name);
  return { ...policy, statements: policy.statements.map((statement) => ({ ...statement, conditions })) };
}
