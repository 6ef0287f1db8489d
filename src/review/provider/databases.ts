import type { ProviderTypes } from './provider-type';

/** ARN of the secret that a service makes, and names with this beginning. */
const madeSecret = (start: string) =>
  `arn:<partition>:secretsmanager:<region>:<account>:secret:${start}<secret name>-<suffix>`;

/**
 * Databases and caches, for their passwords and policies.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html
 */
export const DATABASES = {
  aws_db_instance: {
    computed: { master_user_secret: [{ secret_arn: madeSecret('rds!db-') }] },
    kept: ['engine', 'manage_master_user_password', 'master_user_secret_kms_key_id', 'storage_encrypted', 'identifier'],
    redacted: ['password', 'password_wo'],
    optional: ['master_user_secret_kms_key_id'],
  },
  aws_rds_cluster: {
    computed: { master_user_secret: [{ secret_arn: madeSecret('rds!cluster-') }] },
    kept: ['engine', 'manage_master_user_password', 'master_user_secret_kms_key_id', 'storage_encrypted'],
    redacted: ['master_password', 'master_password_wo'],
    optional: ['master_user_secret_kms_key_id'],
  },
  aws_docdb_cluster: {
    computed: { master_user_secret: [{ secret_arn: madeSecret('rds!cluster-') }] },
    kept: ['manage_master_user_password', 'storage_encrypted'],
    redacted: ['master_password', 'master_password_wo'],
  },
  aws_redshift_cluster: {
    computed: { master_password_secret_arn: madeSecret('redshift!') },
    kept: ['manage_master_password', 'master_password_secret_kms_key_id', 'encrypted'],
    redacted: ['master_password', 'master_password_wo'],
    optional: ['master_password_secret_kms_key_id'],
  },
  aws_redshiftserverless_namespace: {
    computed: { admin_password_secret_arn: madeSecret('redshift!') },
    kept: ['manage_admin_password', 'admin_password_secret_kms_key_id'],
    redacted: ['admin_user_password', 'admin_user_password_wo'],
    optional: ['admin_password_secret_kms_key_id'],
  },
  aws_elasticache_replication_group: {
    kept: ['transit_encryption_enabled'],
    redacted: ['auth_token'],
  },
  aws_elasticache_user: {
    kept: ['no_password_required'],
    redacted: ['passwords', 'authentication_mode'],
  },
  aws_memorydb_user: { redacted: ['authentication_mode'] },
  aws_dynamodb_resource_policy: { policy: 'policy' },
} satisfies ProviderTypes;
