/** What Terraform does with a resource. */
export type Operation = 'read' | 'create' | 'update' | 'delete';

/** The actions that the AWS provider calls for a resource type, by operation. */
export type TypeCalls = Readonly<Record<Operation, readonly string[]>>;

const ONLY_READ = { create: [], update: [], delete: [] };

/** A change set of an application, which AWS keeps in a bucket of its own until CloudFormation has read it. */
const CHANGE_SET = [
  'serverlessrepo:CreateCloudFormationChangeSet',
  'cloudformation:CreateChangeSet',
  'cloudformation:DescribeChangeSet',
  'cloudformation:DescribeStacks',
  'cloudformation:ExecuteChangeSet',
  's3:GetObject',
];

/** The role of the function that an application makes, and what CloudFormation reads and tags of both. */
const ROLE_OF_APPLICATION = [
  'iam:AttachRolePolicy',
  'iam:CreateRole',
  'iam:GetRole',
  'iam:GetRolePolicy',
  'iam:PutRolePolicy',
  'iam:TagRole',
  'lambda:GetFunction',
  'lambda:TagResource',
];

/**
 * The calls of AWS provider 5 and 6 for the types that this library makes, as their sources have them: a type that is
 * missing is reported and not taken as harmless.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */
export const TERRAFORM_CALLS: Readonly<Record<string, TypeCalls>> = {
  aws_secretsmanager_secret: {
    read: ['secretsmanager:DescribeSecret', 'secretsmanager:GetResourcePolicy'],
    create: ['secretsmanager:CreateSecret', 'secretsmanager:TagResource'],
    update: [
      'secretsmanager:UpdateSecret',
      'secretsmanager:ReplicateSecretToRegions',
      'secretsmanager:RemoveRegionsFromReplication',
      'secretsmanager:TagResource',
      'secretsmanager:UntagResource',
    ],
    delete: ['secretsmanager:RemoveRegionsFromReplication', 'secretsmanager:DeleteSecret'],
  },
  aws_secretsmanager_secret_version: {
    read: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue', 'secretsmanager:ListSecretVersionIds'],
    create: ['secretsmanager:PutSecretValue'],
    update: ['secretsmanager:UpdateSecretVersionStage'],
    delete: ['secretsmanager:UpdateSecretVersionStage'],
  },
  aws_secretsmanager_secret_policy: {
    read: ['secretsmanager:GetResourcePolicy'],
    create: ['secretsmanager:PutResourcePolicy'],
    update: ['secretsmanager:PutResourcePolicy'],
    delete: ['secretsmanager:DeleteResourcePolicy'],
  },
  aws_secretsmanager_secret_rotation: {
    read: ['secretsmanager:DescribeSecret'],
    create: ['secretsmanager:RotateSecret'],
    update: ['secretsmanager:RotateSecret'],
    delete: ['secretsmanager:CancelRotateSecret'],
  },
  aws_secretsmanager_random_password: { ...ONLY_READ, read: ['secretsmanager:GetRandomPassword'] },
  aws_kms_key: {
    read: ['kms:DescribeKey', 'kms:GetKeyPolicy', 'kms:GetKeyRotationStatus', 'kms:ListResourceTags'],
    create: ['kms:CreateKey', 'kms:EnableKeyRotation', 'kms:PutKeyPolicy', 'kms:TagResource'],
    update: [
      'kms:EnableKey',
      'kms:EnableKeyRotation',
      'kms:PutKeyPolicy',
      'kms:TagResource',
      'kms:UntagResource',
      'kms:UpdateKeyDescription',
    ],
    delete: ['kms:ScheduleKeyDeletion'],
  },
  aws_kms_alias: {
    read: ['kms:ListAliases'],
    create: ['kms:CreateAlias'],
    update: ['kms:UpdateAlias'],
    delete: ['kms:DeleteAlias'],
  },
  aws_iam_role: {
    read: ['iam:GetRole', 'iam:ListAttachedRolePolicies', 'iam:ListRolePolicies'],
    create: ['iam:CreateRole', 'iam:TagRole'],
    update: [
      'iam:PutRolePermissionsBoundary',
      'iam:TagRole',
      'iam:UntagRole',
      'iam:UpdateAssumeRolePolicy',
      'iam:UpdateRole',
      'iam:UpdateRoleDescription',
    ],
    delete: ['iam:ListInstanceProfilesForRole', 'iam:DeleteRole'],
  },
  aws_iam_role_policy: {
    read: ['iam:GetRolePolicy'],
    create: ['iam:PutRolePolicy'],
    update: ['iam:PutRolePolicy'],
    delete: ['iam:DeleteRolePolicy'],
  },
  aws_iam_role_policy_attachment: {
    read: ['iam:ListAttachedRolePolicies'],
    create: ['iam:AttachRolePolicy'],
    update: [],
    delete: ['iam:DetachRolePolicy'],
  },
  aws_iam_policy: {
    read: ['iam:GetPolicy', 'iam:GetPolicyVersion'],
    create: ['iam:CreatePolicy', 'iam:TagPolicy'],
    update: [
      'iam:CreatePolicyVersion',
      'iam:DeletePolicyVersion',
      'iam:ListPolicyVersions',
      'iam:TagPolicy',
      'iam:UntagPolicy',
    ],
    delete: ['iam:ListPolicyVersions', 'iam:DeletePolicy'],
  },
  aws_iam_instance_profile: {
    read: ['iam:GetInstanceProfile'],
    create: ['iam:AddRoleToInstanceProfile', 'iam:CreateInstanceProfile', 'iam:TagInstanceProfile'],
    update: [
      'iam:AddRoleToInstanceProfile',
      'iam:RemoveRoleFromInstanceProfile',
      'iam:TagInstanceProfile',
      'iam:UntagInstanceProfile',
    ],
    delete: ['iam:DeleteInstanceProfile', 'iam:RemoveRoleFromInstanceProfile'],
  },
  aws_lambda_function: {
    read: ['lambda:GetFunction', 'lambda:GetFunctionCodeSigningConfig', 'lambda:ListVersionsByFunction'],
    create: ['lambda:CreateFunction', 'lambda:TagResource'],
    update: [
      'lambda:TagResource',
      'lambda:UntagResource',
      'lambda:UpdateFunctionCode',
      'lambda:UpdateFunctionConfiguration',
    ],
    delete: ['lambda:DeleteFunction'],
  },
  aws_lambda_permission: {
    read: ['lambda:GetPolicy'],
    create: ['lambda:AddPermission'],
    update: [],
    delete: ['lambda:RemovePermission'],
  },
  aws_cloudwatch_log_group: {
    read: ['logs:DescribeLogGroups', 'logs:ListTagsForResource'],
    create: ['logs:CreateLogGroup', 'logs:PutRetentionPolicy', 'logs:TagResource'],
    update: ['logs:AssociateKmsKey', 'logs:PutRetentionPolicy', 'logs:TagResource', 'logs:UntagResource'],
    delete: ['logs:DeleteLogGroup'],
  },
  aws_cloudwatch_metric_alarm: {
    read: ['cloudwatch:DescribeAlarms', 'cloudwatch:ListTagsForResource'],
    create: ['cloudwatch:PutMetricAlarm', 'cloudwatch:TagResource'],
    update: ['cloudwatch:PutMetricAlarm', 'cloudwatch:TagResource', 'cloudwatch:UntagResource'],
    delete: ['cloudwatch:DeleteAlarms'],
  },
  aws_cloudwatch_event_rule: {
    read: ['events:DescribeRule', 'events:ListTagsForResource'],
    create: ['events:PutRule', 'events:TagResource'],
    update: ['events:PutRule', 'events:TagResource', 'events:UntagResource'],
    delete: ['events:DeleteRule'],
  },
  aws_cloudwatch_event_target: {
    read: ['events:ListTargetsByRule'],
    create: ['events:PutTargets'],
    update: ['events:PutTargets'],
    delete: ['events:RemoveTargets'],
  },
  aws_config_config_rule: {
    read: ['config:DescribeConfigRules', 'config:ListTagsForResource'],
    create: ['config:PutConfigRule', 'config:TagResource'],
    update: ['config:PutConfigRule', 'config:TagResource', 'config:UntagResource'],
    delete: ['config:DeleteConfigRule'],
  },
  aws_sns_topic: {
    read: ['sns:GetTopicAttributes', 'sns:ListTagsForResource'],
    create: ['sns:CreateTopic', 'sns:SetTopicAttributes', 'sns:TagResource'],
    update: ['sns:SetTopicAttributes', 'sns:TagResource', 'sns:UntagResource'],
    delete: ['sns:DeleteTopic'],
  },
  aws_sns_topic_policy: {
    read: ['sns:GetTopicAttributes'],
    create: ['sns:SetTopicAttributes'],
    update: ['sns:SetTopicAttributes'],
    delete: ['sns:SetTopicAttributes'],
  },
  aws_security_group: {
    read: ['ec2:DescribeSecurityGroups'],
    create: ['ec2:CreateSecurityGroup', 'ec2:CreateTags', 'ec2:RevokeSecurityGroupEgress'],
    update: ['ec2:CreateTags', 'ec2:DeleteTags'],
    delete: ['ec2:DeleteSecurityGroup'],
  },
  aws_vpc_security_group_ingress_rule: {
    read: ['ec2:DescribeSecurityGroupRules'],
    create: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:CreateTags'],
    update: ['ec2:CreateTags', 'ec2:DeleteTags', 'ec2:ModifySecurityGroupRules'],
    delete: ['ec2:RevokeSecurityGroupIngress'],
  },
  aws_vpc_security_group_egress_rule: {
    read: ['ec2:DescribeSecurityGroupRules'],
    create: ['ec2:AuthorizeSecurityGroupEgress', 'ec2:CreateTags'],
    update: ['ec2:CreateTags', 'ec2:DeleteTags', 'ec2:ModifySecurityGroupRules'],
    delete: ['ec2:RevokeSecurityGroupEgress'],
  },
  // Its change set is carried out with the caller's rights: what the application makes, a role and a function, is here.
  aws_serverlessapplicationrepository_cloudformation_stack: {
    read: ['cloudformation:DescribeStacks', 'serverlessrepo:GetApplication'],
    create: [...CHANGE_SET, ...ROLE_OF_APPLICATION, 'lambda:AddPermission', 'lambda:CreateFunction'],
    update: [
      ...CHANGE_SET,
      ...ROLE_OF_APPLICATION,
      'iam:DeleteRolePolicy',
      'iam:DetachRolePolicy',
      'iam:UntagRole',
      'iam:UpdateAssumeRolePolicy',
      'lambda:AddPermission',
      'lambda:RemovePermission',
      'lambda:UntagResource',
      'lambda:UpdateFunctionCode',
      'lambda:UpdateFunctionConfiguration',
    ],
    delete: [
      'cloudformation:DeleteStack',
      'cloudformation:DescribeStacks',
      'iam:DeleteRole',
      'iam:DeleteRolePolicy',
      'iam:DetachRolePolicy',
      'iam:GetRole',
      'lambda:DeleteFunction',
      'lambda:GetFunction',
      'lambda:RemovePermission',
    ],
  },
  aws_vpc_endpoint: {
    read: ['ec2:DescribeVpcEndpoints'],
    create: ['ec2:CreateTags', 'ec2:CreateVpcEndpoint'],
    update: ['ec2:CreateTags', 'ec2:DeleteTags', 'ec2:ModifyVpcEndpoint'],
    delete: ['ec2:DeleteVpcEndpoints'],
  },
};
