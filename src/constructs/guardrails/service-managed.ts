import type { Condition } from '../../model/policy/condition';
import { request } from '../../model/policy/conditions';
import type { AllResourcesExcept } from '../../model/policy/statement';

/**
 * What the names of secrets begin with that AWS services create and own, in the name of whoever asked the service:
 * `rds!db-…`, `events!connection/…`. A `!` elsewhere in a name is anybody's: Secrets Manager accepts it.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html
 */
const NAMES: readonly string[] = [
  'appflow',
  'aws-datasync',
  'bedrock-agentcore-identity',
  'databrew',
  'ecs-sc',
  'events',
  'marketplace-deployment',
  'pcs',
  'rds',
  'redshift',
  'sqlworkbench',
].map((service) => `${service}!*`);

/** What a name cannot tell: for the limits of a guardrail. */
export const RECOGNISED_BY_NAME =
  'Secrets that AWS services create are recognised by the beginnings of their names, such as `rds!`: AWS does not document that nobody else may use them, and a service that is not among them is bound.';

/** The condition that a secret to be created is not one that an AWS service manages: they choose key and tags. */
export function exceptServiceManaged(): Condition {
  return request('StringNotLike', 'secretsmanager:Name', NAMES);
}

/** Every secret but those that AWS services manage: for calls that create one under a key, and by the key itself. */
export function allButServiceManaged(partition: string): AllResourcesExcept {
  return { allExcept: NAMES.map((name) => `arn:${partition}:secretsmanager:*:*:secret:${name}`) };
}

/**
 * The condition that a secret that exists is none that an AWS service manages. Theirs carry a tag that nobody else can
 * set, as its key begins with `aws:`.
 */
export function notServiceManaged(): Condition {
  return request('Null', 'aws:ResourceTag/aws:secretsmanager:owningService', ['true']);
}
