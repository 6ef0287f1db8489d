import type { RoleAccess } from '../access/role-policy';
import type { AwsAccount } from '../accounts/aws-account';

/**
 * What a function calls to change the passwords of one user of ElastiCache.
 *
 * @throws when the id of the user is malformed
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticache.html
 */
export function elasticacheAccess(userId: string): (account: AwsAccount) => RoleAccess {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(userId)) {
    throw new Error(`\`userId\` must be 1 to 40 characters of a-z 0-9 -, after a letter, got '${userId}'`);
  }
  return ({ region, accountId }) => ({
    verb: 'ModifyUser',
    actions: ['elasticache:DescribeUsers', 'elasticache:ModifyUser'],
    resources: [`arn:${region.partition}:elasticache:${region}:${accountId}:user:${userId}`],
    conditions: [],
  });
}
