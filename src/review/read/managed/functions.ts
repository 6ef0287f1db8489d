import type { ManagedTexts } from './managed-text';

/** What AWS managed policies for functions say of {@link ASKED_SERVICES}. */
export const FUNCTIONS: ManagedTexts = {
  'service-role/AWSLambdaBasicExecutionRole': {
    version: 'v1',
    whole: true,
    statements: [{ actions: `logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents` }],
  },
  'service-role/AWSLambdaVPCAccessExecutionRole': {
    version: 'v3',
    whole: true,
    statements: [
      {
        actions: `logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents ec2:CreateNetworkInterface
      ec2:DescribeNetworkInterfaces ec2:DescribeSubnets ec2:DeleteNetworkInterface
      ec2:AssignPrivateIpAddresses ec2:UnassignPrivateIpAddresses`,
      },
    ],
  },
  'service-role/AWSLambdaSQSQueueExecutionRole': {
    version: 'v1',
    whole: true,
    statements: [
      {
        actions: `sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes logs:CreateLogGroup logs:CreateLogStream
      logs:PutLogEvents`,
      },
    ],
  },
  'service-role/AWSLambdaDynamoDBExecutionRole': {
    version: 'v1',
    whole: true,
    statements: [
      {
        actions: `dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams
      logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents`,
      },
    ],
  },
  'service-role/AWSLambdaKinesisExecutionRole': {
    version: 'v2',
    statements: [{ actions: `logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents` }],
  },
  AWSXRayDaemonWriteAccess: { version: 'v2', statements: [] },
  CloudWatchLambdaInsightsExecutionRolePolicy: {
    version: 'v1',
    whole: true,
    statements: [
      { actions: `logs:CreateLogGroup` },
      {
        actions: `logs:CreateLogStream logs:PutLogEvents`,
        resources: ['arn:aws:logs:*:*:log-group:/aws/lambda-insights:*'],
      },
    ],
  },
  AWSLambda_FullAccess: {
    version: 'v7',
    statements: [
      {
        actions: `cloudwatch:ListMetrics cloudwatch:GetMetricData ec2:DescribeSecurityGroups ec2:DescribeSubnets
      ec2:DescribeVpcs kms:DescribeKey kms:ListAliases iam:GetPolicy iam:GetPolicyVersion iam:GetRole
      iam:GetRolePolicy iam:ListAttachedRolePolicies iam:ListRolePolicies iam:ListRoles lambda:*
      logs:DescribeLogGroups`,
      },
      { actions: `iam:PassRole`, conditions: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } } },
      {
        actions: `logs:DescribeLogStreams logs:GetLogEvents logs:FilterLogEvents logs:StartLiveTail logs:StopLiveTail`,
        resources: ['arn:aws:logs:*:*:log-group:/aws/lambda/*'],
      },
      {
        actions: `iam:CreateServiceLinkedRole`,
        resources: ['arn:aws:iam::*:role/aws-service-role/lambda.amazonaws.com/AWSServiceRoleForLambda'],
        conditions: { StringEquals: { 'iam:AWSServiceName': 'lambda.amazonaws.com' } },
      },
    ],
  },
  AWSLambda_ReadOnlyAccess: {
    version: 'v5',
    statements: [
      {
        actions: `cloudwatch:GetMetricData cloudwatch:ListMetrics ec2:DescribeSecurityGroups ec2:DescribeSubnets
      ec2:DescribeVpcs kms:ListAliases iam:GetPolicy iam:GetPolicyVersion iam:GetRole iam:GetRolePolicy
      iam:ListAttachedRolePolicies iam:ListRolePolicies iam:ListRoles logs:DescribeLogGroups lambda:Get*
      lambda:List*`,
      },
      {
        actions: `logs:DescribeLogStreams logs:GetLogEvents logs:FilterLogEvents logs:StartQuery logs:StopQuery
      logs:DescribeQueries logs:GetLogGroupFields logs:GetLogRecord logs:GetQueryResults logs:StartLiveTail
      logs:StopLiveTail`,
        resources: ['arn:aws:logs:*:*:log-group:/aws/lambda/*'],
      },
    ],
  },
  'service-role/AWSLambdaRole': { version: 'v1', whole: true, statements: [{ actions: `lambda:InvokeFunction` }] },
};
