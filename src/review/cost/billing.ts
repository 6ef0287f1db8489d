import type { Prices } from './prices';

/**
 * How AWS bills a resource: by a price of its own, by the use of it alone, or not at all.
 *
 * @see https://aws.amazon.com/pricing/
 */
export type Billing = Exclude<keyof Prices, 'date'> | 'usage' | 'nothing';

/** How the types that this library makes are billed, and those that its prices are about. */
export const BILLING: Readonly<Record<string, Billing>> = {
  aws_secretsmanager_secret: 'secret',
  aws_kms_key: 'key',
  aws_ssm_parameter: 'advancedParameter',
  aws_vpc_endpoint: 'endpointZone',

  aws_cloudtrail_organization_delegated_admin_account: 'nothing',
  aws_cloudwatch_event_target: 'nothing',
  aws_guardduty_organization_admin_account: 'nothing',
  aws_iam_instance_profile: 'nothing',
  aws_iam_policy: 'nothing',
  aws_iam_role: 'nothing',
  aws_iam_role_policy: 'nothing',
  aws_iam_role_policy_attachment: 'nothing',
  aws_kms_alias: 'nothing',
  aws_lambda_permission: 'nothing',
  aws_organizations_delegated_administrator: 'nothing',
  aws_organizations_policy: 'nothing',
  aws_organizations_policy_attachment: 'nothing',
  aws_organizations_resource_policy: 'nothing',
  aws_secretsmanager_secret_policy: 'nothing',
  aws_secretsmanager_secret_version: 'nothing',
  aws_security_group: 'nothing',
  aws_securityhub_organization_admin_account: 'nothing',
  aws_sns_topic_policy: 'nothing',
  aws_ssoadmin_account_assignment: 'nothing',
  aws_ssoadmin_instance_access_control_attributes: 'nothing',
  aws_ssoadmin_permission_set: 'nothing',
  aws_ssoadmin_permission_set_inline_policy: 'nothing',
  aws_ssoadmin_permissions_boundary_attachment: 'nothing',
  aws_vpc_security_group_egress_rule: 'nothing',
  aws_vpc_security_group_ingress_rule: 'nothing',
  'data.aws_kms_key': 'usage',
  'data.aws_resourcegroupstaggingapi_resources': 'nothing',
  'data.aws_secretsmanager_secret': 'usage',
  'data.aws_secretsmanager_secrets': 'usage',

  aws_cloudwatch_event_rule: 'usage',
  aws_cloudwatch_log_group: 'usage',
  aws_config_config_rule: 'usage',
  aws_lambda_function: 'usage',
  aws_secretsmanager_secret_rotation: 'usage',
  // The function that the application makes.
  aws_serverlessapplicationrepository_cloudformation_stack: 'usage',
  aws_sns_topic: 'usage',
};

/** The managed types that have a price. */
export function typesBilledBy(item: Billing): readonly string[] {
  return Object.keys(BILLING).filter((type) => BILLING[type] === item);
}
