/** What of a type's attributes is kept, and of which only the presence is told. */
export interface KeptAttributes {
  readonly kept: readonly string[];
  /** Attributes that may hold a secret value: their values never enter the world. */
  readonly redacted?: readonly string[];
}

const ALWAYS = ['arn', 'kms_key_arn', 'kms_key_id', 'kms_master_key_id', 'name', 'name_prefix', 'path'];

const NAMES_ALONE: KeptAttributes = { kept: [] };

/**
 * The attributes that rules look at, by type. Whatever is not listed is not kept: an attribute that a later version of
 * the provider adds cannot bring a value in. Policies are not listed, as they are read apart.
 */
const BY_TYPE: Readonly<Record<string, KeptAttributes>> = {
  aws_secretsmanager_secret: {
    kept: ['recovery_window_in_days', 'force_overwrite_replica_secret', 'replica', 'region', 'lifecycle'],
  },
  aws_secretsmanager_secret_version: {
    kept: ['secret_id', 'secret_string_wo_version', 'version_stages', 'lifecycle'],
    redacted: ['secret_string', 'secret_string_wo', 'secret_binary'],
  },
  aws_secretsmanager_secret_policy: { kept: ['secret_arn', 'block_public_policy'] },
  aws_secretsmanager_secret_rotation: {
    kept: ['secret_id', 'rotation_lambda_arn', 'rotation_rules', 'rotate_immediately'],
  },
  aws_kms_key: {
    kept: [
      'bypass_policy_lockout_safety_check',
      'customer_master_key_spec',
      'deletion_window_in_days',
      'enable_key_rotation',
      'is_enabled',
      'key_usage',
      'multi_region',
      'rotation_period_in_days',
    ],
  },
  aws_kms_replica_key: {
    kept: ['bypass_policy_lockout_safety_check', 'primary_key_arn', 'deletion_window_in_days', 'enabled'],
  },
  aws_kms_external_key: {
    kept: ['bypass_policy_lockout_safety_check', 'enabled', 'multi_region', 'expiration_model'],
    redacted: ['key_material_base64'],
  },
  aws_kms_replica_external_key: {
    kept: ['bypass_policy_lockout_safety_check', 'primary_key_arn', 'enabled'],
    redacted: ['key_material_base64'],
  },
  aws_kms_key_policy: { kept: ['key_id', 'bypass_policy_lockout_safety_check'] },
  aws_kms_alias: { kept: ['target_key_id'] },
  aws_kms_grant: { kept: ['key_id', 'grantee_principal', 'retiring_principal', 'operations', 'constraints'] },
  aws_ssm_parameter: {
    kept: ['type', 'key_id', 'tier', 'data_type', 'value_wo_version'],
    redacted: ['value', 'value_wo', 'insecure_value'],
  },
  aws_iam_role: { kept: ['max_session_duration', 'permissions_boundary', 'managed_policy_arns'] },
  aws_iam_user: { kept: ['permissions_boundary', 'force_destroy'] },
  aws_iam_role_policy: { kept: ['role'] },
  aws_iam_role_policy_attachment: { kept: ['role', 'policy_arn'] },
  aws_iam_user_policy: { kept: ['user'] },
  aws_iam_user_policy_attachment: { kept: ['user', 'policy_arn'] },
  aws_iam_group_policy: { kept: ['group'] },
  aws_iam_group_policy_attachment: { kept: ['group', 'policy_arn'] },
  aws_iam_policy_attachment: { kept: ['roles', 'users', 'groups', 'policy_arn'] },
  aws_iam_access_key: { kept: ['user', 'status'], redacted: ['secret', 'ses_smtp_password_v4'] },
  aws_iam_openid_connect_provider: { kept: ['url', 'client_id_list'] },
  aws_lambda_function: {
    kept: [
      'function_name',
      'role',
      'runtime',
      'handler',
      'vpc_config',
      'code_signing_config_arn',
      'layers',
      'reserved_concurrent_executions',
    ],
    redacted: ['environment'],
  },
  aws_lambda_permission: {
    kept: ['action', 'function_name', 'principal', 'source_account', 'source_arn', 'principal_org_id'],
  },
  aws_ecs_task_definition: {
    kept: ['family', 'execution_role_arn', 'task_role_arn'],
    redacted: ['container_definitions'],
  },
  aws_instance: { kept: ['iam_instance_profile'], redacted: ['user_data', 'user_data_base64'] },
  aws_launch_template: { kept: ['iam_instance_profile'], redacted: ['user_data'] },
  aws_launch_configuration: { kept: ['iam_instance_profile'], redacted: ['user_data', 'user_data_base64'] },
  aws_iam_instance_profile: { kept: ['role'] },
  aws_db_instance: {
    kept: ['engine', 'manage_master_user_password', 'master_user_secret_kms_key_id', 'storage_encrypted', 'identifier'],
    redacted: ['password', 'password_wo'],
  },
  aws_rds_cluster: {
    kept: ['engine', 'manage_master_user_password', 'master_user_secret_kms_key_id', 'storage_encrypted'],
    redacted: ['master_password', 'master_password_wo'],
  },
  aws_docdb_cluster: {
    kept: ['manage_master_user_password', 'storage_encrypted'],
    redacted: ['master_password', 'master_password_wo'],
  },
  aws_redshift_cluster: {
    kept: ['manage_master_password', 'master_password_secret_kms_key_id', 'encrypted'],
    redacted: ['master_password', 'master_password_wo'],
  },
  aws_redshiftserverless_namespace: {
    kept: ['manage_admin_password', 'admin_password_secret_kms_key_id'],
    redacted: ['admin_user_password', 'admin_user_password_wo'],
  },
  aws_elasticache_replication_group: { kept: ['transit_encryption_enabled'], redacted: ['auth_token'] },
  aws_elasticache_user: { kept: ['no_password_required'], redacted: ['passwords', 'authentication_mode'] },
  aws_memorydb_user: { kept: [], redacted: ['authentication_mode'] },
  aws_codebuild_project: { kept: ['service_role'], redacted: ['environment'] },
  aws_apprunner_service: { kept: ['service_name'], redacted: ['source_configuration'] },
  aws_vpc_endpoint: { kept: ['service_name', 'vpc_endpoint_type', 'vpc_id', 'private_dns_enabled', 'subnet_ids'] },
  aws_organizations_organization: { kept: ['roots', 'master_account_id', 'feature_set', 'enabled_policy_types'] },
  aws_organizations_organizational_unit: { kept: ['parent_id'] },
  aws_organizations_account: { kept: ['parent_id'] },
  aws_organizations_policy: { kept: ['type'] },
  aws_organizations_policy_attachment: { kept: ['policy_id', 'target_id'] },
  aws_cloudtrail: {
    kept: ['is_multi_region_trail', 'is_organization_trail', 'enable_log_file_validation', 's3_bucket_name'],
  },
  aws_s3_bucket: { kept: ['bucket', 'force_destroy'] },
  aws_s3_bucket_policy: { kept: ['bucket'] },
  aws_s3_bucket_public_access_block: {
    kept: ['bucket', 'block_public_acls', 'block_public_policy', 'ignore_public_acls', 'restrict_public_buckets'],
  },
  aws_cloudwatch_event_rule: { kept: ['event_bus_name'] },
  aws_cloudwatch_event_target: { kept: ['rule', 'role_arn', 'event_bus_name'] },
  aws_cloudwatch_metric_alarm: { kept: ['alarm_name'] },
  aws_cloudwatch_log_group: { kept: ['retention_in_days'] },
  aws_serverlessapplicationrepository_cloudformation_stack: {
    kept: ['application_id', 'capabilities', 'semantic_version'],
  },
  // Of these nothing but the name, the path and the key is looked at.
  aws_cloudtrail_organization_delegated_admin_account: NAMES_ALONE,
  aws_config_config_rule: NAMES_ALONE,
  aws_guardduty_organization_admin_account: NAMES_ALONE,
  aws_iam_policy: NAMES_ALONE,
  aws_organizations_delegated_administrator: NAMES_ALONE,
  aws_organizations_resource_policy: NAMES_ALONE,
  aws_resourcegroupstaggingapi_resources: NAMES_ALONE,
  aws_secretsmanager_secrets: NAMES_ALONE,
  aws_security_group: NAMES_ALONE,
  aws_securityhub_organization_admin_account: NAMES_ALONE,
  aws_sns_topic: NAMES_ALONE,
  aws_sns_topic_policy: NAMES_ALONE,
  aws_ssoadmin_account_assignment: NAMES_ALONE,
  aws_ssoadmin_instance_access_control_attributes: NAMES_ALONE,
  aws_ssoadmin_permission_set: NAMES_ALONE,
  aws_ssoadmin_permission_set_inline_policy: NAMES_ALONE,
  aws_ssoadmin_permissions_boundary_attachment: NAMES_ALONE,
  aws_vpc_security_group_egress_rule: NAMES_ALONE,
  aws_vpc_security_group_ingress_rule: NAMES_ALONE,
  random_password: { kept: ['length'], redacted: ['result', 'bcrypt_hash'] },
};

/** Whether the attributes of a type were thought of. */
export function isKnownType(type: string): boolean {
  return Object.hasOwn(BY_TYPE, type);
}

/** What is kept of a type. */
export function keptAttributes(type: string): KeptAttributes {
  const { kept, redacted } = BY_TYPE[type] ?? NAMES_ALONE;
  return { kept: [...kept, ...ALWAYS], redacted };
}

const REFERABLE: ReadonlySet<string> = new Set([
  'account_id',
  'bucket',
  'dns_suffix',
  'function_name',
  'id',
  'json',
  'key_id',
  'minified_json',
  'partition',
  'region',
  'role',
  'unique_id',
  'url',
]);

/**
 * Whether a reference to an attribute may be followed: only to what is kept, and to what names things. A value cannot
 * come into the world by way of a tag or a policy that refers to it.
 */
export function mayRefer(type: string, attribute: string): boolean {
  const { kept, redacted = [] } = keptAttributes(type);
  return !redacted.includes(attribute) && (REFERABLE.has(attribute) || kept.includes(attribute));
}
