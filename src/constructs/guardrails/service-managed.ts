import type { Condition } from '../../model/policy/condition';
import { request } from '../../model/policy/conditions';

/**
 * Prefixes of secrets that AWS services create and own, in the name of whoever asked the service.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html
 */
const SERVICES = [
  'appflow',
  'databrew',
  'datasync',
  'directconnect',
  'ecs-sc',
  'events',
  'marketplace-deployment',
  'opsworks-cm',
  'pcs',
  'rds',
  'redshift',
  'sqlworkbench',
];

/** The condition that a secret to be created is not one that an AWS service manages: they choose key and tags. */
export function exceptServiceManaged(): Condition[] {
  return [
    request(
      'StringNotLike',
      'secretsmanager:Name',
      SERVICES.map((service) => `${service}!*`),
    ),
  ];
}

/** ARN patterns of the secrets that AWS services manage: for statements about secrets that exist. */
export function serviceManagedArns(partition: string): readonly string[] {
  return SERVICES.map((service) => `arn:${partition}:secretsmanager:*:*:secret:${service}!*`);
}
