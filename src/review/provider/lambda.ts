import type { ProviderTypes, SpecialCall } from './provider-type';

const PASS_ROLE = {
  action: 'iam:PassRole',
  on: 'passed-role',
  with: 'role',
  passedTo: 'lambda.amazonaws.com',
} as const;

/**
 * Who puts a function into a VPC must see that VPC.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
 */
const SEE_VPC: readonly SpecialCall[] = [
  { action: 'ec2:DescribeSecurityGroups', with: 'vpc_config' },
  { action: 'ec2:DescribeSubnets', with: 'vpc_config' },
  { action: 'ec2:DescribeVpcs', with: 'vpc_config' },
];

const PUT_CONCURRENCY = { action: 'lambda:PutFunctionConcurrency', with: 'reserved_concurrent_executions' } as const;

/** Functions and who can invoke them. */
export const LAMBDA = {
  aws_lambda_function: {
    arn: 'lambda:R:A:function:{function_name}',
    computed: { id: '{function_name}' },
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
    calls: {
      read: ['lambda:GetFunction', 'lambda:GetFunctionCodeSigningConfig', 'lambda:ListVersionsByFunction'],
      create: ['lambda:CreateFunction', 'lambda:TagResource', PASS_ROLE, ...SEE_VPC, PUT_CONCURRENCY],
      update: [
        'lambda:TagResource',
        'lambda:UntagResource',
        'lambda:UpdateFunctionCode',
        'lambda:UpdateFunctionConfiguration',
        PASS_ROLE,
        ...SEE_VPC,
        PUT_CONCURRENCY,
        { action: 'lambda:DeleteFunctionConcurrency', with: 'reserved_concurrent_executions' },
      ],
      delete: ['lambda:DeleteFunction'],
    },
    billed: 'usage',
  },
  aws_lambda_function_event_invoke_config: {
    kept: ['function_name', 'destination_config'],
    calls: {
      read: ['lambda:GetFunctionEventInvokeConfig'],
      create: ['lambda:PutFunctionEventInvokeConfig'],
      update: ['lambda:PutFunctionEventInvokeConfig'],
      delete: ['lambda:DeleteFunctionEventInvokeConfig'],
    },
    addressed: ['lambda:R:A:function:{function_name}'],
    billed: 'nothing',
  },
  aws_lambda_permission: {
    kept: ['action', 'function_name', 'principal', 'source_account', 'source_arn', 'principal_org_id'],
    calls: {
      read: ['lambda:GetPolicy'],
      create: ['lambda:AddPermission'],
      delete: ['lambda:RemovePermission'],
    },
    addressed: ['lambda:R:A:function:{function_name}'],
    billed: 'nothing',
  },
} satisfies ProviderTypes;
