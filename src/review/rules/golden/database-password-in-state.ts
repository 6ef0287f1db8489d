import { NO_PLAIN_TEXT } from '../../../model/frameworks';
import { managed } from '../resources-of';
import type { Rule } from '../rule';

const DATABASES = [
  'aws_db_instance',
  'aws_rds_cluster',
  'aws_docdb_cluster',
  'aws_redshift_cluster',
  'aws_elasticache_replication_group',
];

/** The password of a database does not pass through Terraform. */
export const databasePasswordInState: Rule = {
  id: 'database-password-in-state',
  severity: 'error',
  title: 'The password of a database does not pass through Terraform',
  rationale: 'A master password given to the resource stands in the state and in every plan as plain text.',
  remedy: 'set manage_master_user_password = true, or use the write-only argument',
  scope: ['R02', 'X06'],
  frameworks: NO_PLAIN_TEXT,
  check: (world) =>
    managed(world, ...DATABASES).flatMap(({ origin, redacted }) =>
      ['password', 'master_password', 'auth_token']
        .filter((attribute) => redacted[attribute] !== undefined)
        .map((attribute) => ({
          origin,
          message: `'${origin.address}' must not pass a password through the state, but sets ${attribute}`,
        })),
    ),
};
