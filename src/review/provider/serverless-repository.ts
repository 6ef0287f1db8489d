import { APPLICATION_STACK } from './actions';
import type { ProviderTypes, SpecialCall } from './provider-type';

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
const ROLE_AND_FUNCTION = [
  'iam:AttachRolePolicy',
  'iam:CreateRole',
  'iam:GetRole',
  'iam:GetRolePolicy',
  'iam:PutRolePolicy',
  'iam:TagRole',
  'lambda:GetFunction',
  'lambda:TagResource',
];

/** The function gets its role, and may be put into a VPC. */
const PLACE_FUNCTION: readonly (string | SpecialCall)[] = [
  { action: 'iam:PassRole', on: 'passed-role', passedTo: 'lambda.amazonaws.com' },
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcs',
];

/**
 * Applications of the AWS Serverless Application Repository. A change set is carried out with the caller's rights: the
 * calls for what the application makes, a role and a function, stand here.
 */
export const SERVERLESS_REPOSITORY = {
  aws_serverlessapplicationrepository_cloudformation_stack: {
    kept: ['application_id', 'capabilities', 'semantic_version'],
    calls: {
      read: ['cloudformation:DescribeStacks', 'serverlessrepo:GetApplication'],
      create: [...CHANGE_SET, ...ROLE_AND_FUNCTION, 'lambda:AddPermission', 'lambda:CreateFunction', ...PLACE_FUNCTION],
      update: [
        ...CHANGE_SET,
        ...ROLE_AND_FUNCTION,
        'iam:DeleteRolePolicy',
        'iam:DetachRolePolicy',
        'iam:UntagRole',
        'iam:UpdateAssumeRolePolicy',
        'lambda:AddPermission',
        'lambda:RemovePermission',
        'lambda:UntagResource',
        'lambda:UpdateFunctionCode',
        'lambda:UpdateFunctionConfiguration',
        ...PLACE_FUNCTION,
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
    addressed: [
      APPLICATION_STACK,
      'serverlessrepo:<any>:<any>:{application_id}',
      's3:::awsserverlessrepo-changesets-<any>/<any>',
      's3:::secrets-manager-rotation-apps-<any>/<any>',
      // CloudFormation shortens the name of the stack in that of the role.
      'iam::A:role/serverlessrepo-<any>',
      'lambda:R:A:function:{name}',
    ],
    billed: 'usage',
  },
} satisfies ProviderTypes;
