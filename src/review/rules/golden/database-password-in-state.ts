import { plainText } from '../../../model/controls/plain-text';
import type { KnownType } from '../../provider/known-types';
import { managed } from '../resources-of';
import type { Rule } from '../rule';

const DATABASES: readonly KnownType[] = [
  'aws_db_instance',
  'aws_rds_cluster',
  'aws_docdb_cluster',
  'aws_redshift_cluster',
  'aws_redshiftserverless_namespace',
  'aws_elasticache_replication_group',
  'aws_elasticache_user',
  'aws_memorydb_user',
];

const PASSWORDS = [
  'password',
  'master_password',
  'admin_user_password',
  'auth_token',
  'passwords',
  'authentication_mode.passwords',
];

export const databasePasswordInState: Rule = {
  id: 'database-password-in-state',
  severity: 'error',
  control: plainText.state,
  title: 'The password of a database does not pass through Terraform',
  rationale: 'A master password given to the resource is in the state and in every plan as plain text.',
  remedy: 'let AWS manage the password, use the write-only argument, or log in by IAM',
  check: (world) =>
    managed(world, ...DATABASES).flatMap(({ origin, redacted }) =>
      PASSWORDS.filter((attribute) => redacted[attribute] !== undefined).map((attribute) => ({
        origin,
        message: `'${origin.address}' must not pass a password through the state, but sets ${attribute}`,
      })),
    ),
};
