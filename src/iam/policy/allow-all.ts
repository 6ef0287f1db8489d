import { parsePolicy } from './parse-policy';
import type { Condition, Policy } from './policy';

/**
 * An identity policy or SCP that allows everything, for what is taken as allowing.
 *
 * @param conditions those of a policy that was read, under which it allows; none when left out
 *
 * @example
 * const serviceControl = [{ name: 'root', policies: [allowAll('FullAWSAccess')] }];
 */
export function allowAll(name: string, conditions: readonly Condition[] = []): Policy {
  const policy = parsePolicy(name, {
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
  });
  return { ...policy, statements: policy.statements.map((statement) => ({ ...statement, conditions })) };
}
