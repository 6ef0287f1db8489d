import type { Condition } from '../../../../model/policy/condition';
import { Principal } from '../../../../model/policy/principal';
import { PolicyStatement } from '../../../../model/policy/statement';

/**
 * A statement of a resource control policy: it denies, speaks of everybody, and covers all resources of the services
 * that its actions belong to.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
 */
export function denyResources(sid: string, actions: readonly string[], conditions: readonly Condition[]) {
  return PolicyStatement.deny({
    sid,
    principals: [Principal.everybody()],
    actions,
    wildcardActions: { reason: 'Whatever can be done with a secret or key is bounded, calls of later years included' },
    resources: ['*'],
    conditions,
  });
}

/** Everything that can be done with secrets and keys. */
export const SECRETS_AND_KEYS: readonly string[] = ['kms:*', 'secretsmanager:*'];
