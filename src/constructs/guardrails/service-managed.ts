import type { Condition } from '../../model/policy/condition';
import { request } from '../../model/policy/conditions';
import type { AllResourcesExcept } from '../../model/policy/statement';

/**
 * Names of secrets that AWS services create and own, in the name of whoever asked the service: `rds!db-…`,
 * `redshift!…`, `ecs-sc!…`. Secrets Manager lets nobody else put a `!` into a name.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html
 */
const NAMES = '*!*';

/** The condition that a secret to be created is not one that an AWS service manages: they choose key and tags. */
export function exceptServiceManaged(): Condition[] {
  return [request('StringNotLike', 'secretsmanager:Name', [NAMES])];
}

/** Every secret but those that AWS services manage: for statements about secrets that exist. */
export function allButServiceManaged(partition: string): AllResourcesExcept {
  return { allExcept: [`arn:${partition}:secretsmanager:*:*:secret:${NAMES}`] };
}
