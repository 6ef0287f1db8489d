import type { ManagedTexts } from './managed-text';

/** What AWS managed policies for secrets, keys and stores of data say of {@link ASKED_SERVICES}. */
export const DATA: ManagedTexts = {
  SecretsManagerReadWrite: {
    version: 'v6',
    statements: [
      {
        actions: `secretsmanager:* ec2:DescribeSecurityGroups ec2:DescribeSubnets ec2:DescribeVpcs kms:DescribeKey
      kms:ListAliases kms:ListKeys lambda:ListFunctions rds:DescribeDBClusters rds:DescribeDBInstances`,
      },
      {
        actions: `lambda:AddPermission lambda:CreateFunction lambda:GetFunction lambda:InvokeFunction
      lambda:UpdateFunctionConfiguration`,
        resources: ['arn:aws:lambda:*:*:function:SecretsManager*'],
      },
      {
        actions: `s3:GetObject`,
        resources: ['arn:aws:s3:::awsserverlessrepo-changesets*', 'arn:aws:s3:::secrets-manager-rotation-apps-*/*'],
      },
    ],
  },
  AWSSecretsManagerClientReadOnlyAccess: {
    version: 'v4',
    whole: true,
    statements: [
      {
        actions: `secretsmanager:GetSecretValue secretsmanager:DescribeSecret`,
        resources: ['arn:aws:secretsmanager:*:*:secret:*'],
      },
      { actions: `secretsmanager:BatchGetSecretValue secretsmanager:ListSecrets` },
      {
        actions: `kms:Decrypt`,
        resources: ['arn:aws:kms:*:*:key/*'],
        conditions: {
          StringLike: {
            'kms:EncryptionContext:SecretARN': 'arn:aws:secretsmanager:*:*:secret:*',
            'kms:ViaService': 'secretsmanager.*.amazonaws.com',
          },
        },
      },
    ],
  },
  AWSKeyManagementServicePowerUser: {
    version: 'v2',
    whole: true,
    statements: [
      {
        actions: `kms:CreateAlias kms:CreateKey kms:DeleteAlias kms:Describe* kms:GenerateRandom kms:Get* kms:List*
      kms:TagResource kms:UntagResource iam:ListGroups iam:ListRoles iam:ListUsers`,
      },
    ],
  },
  AmazonS3FullAccess: { version: 'v2', statements: [{ actions: `s3:*` }] },
  AmazonS3ReadOnlyAccess: { version: 'v3', statements: [{ actions: `s3:Get* s3:List* s3:Describe*` }] },
  AmazonRDSFullAccess: {
    version: 'v14',
    statements: [
      {
        actions: `rds:* cloudwatch:DescribeAlarms cloudwatch:GetMetricStatistics cloudwatch:PutMetricAlarm
      cloudwatch:DeleteAlarms cloudwatch:ListMetrics cloudwatch:GetMetricData ec2:DescribeAccountAttributes
      ec2:DescribeAvailabilityZones ec2:DescribeCoipPools ec2:DescribeInternetGateways
      ec2:DescribeLocalGatewayRouteTablePermissions ec2:DescribeLocalGatewayRouteTables
      ec2:DescribeLocalGatewayRouteTableVpcAssociations ec2:DescribeLocalGateways ec2:DescribeSecurityGroups
      ec2:DescribeSubnets ec2:DescribeVpcAttribute ec2:DescribeVpcs ec2:GetCoipPoolUsage sns:ListSubscriptions
      sns:ListTopics sns:Publish logs:DescribeLogStreams logs:GetLogEvents`,
      },
      {
        actions: `iam:CreateServiceLinkedRole`,
        conditions: {
          StringLike: { 'iam:AWSServiceName': ['rds.amazonaws.com', 'rds.application-autoscaling.amazonaws.com'] },
        },
      },
    ],
  },
  AmazonRDSReadOnlyAccess: {
    version: 'v7',
    statements: [
      {
        actions: `rds:Describe* rds:ListTagsForResource ec2:DescribeAccountAttributes ec2:DescribeAvailabilityZones
      ec2:DescribeInternetGateways ec2:DescribeSecurityGroups ec2:DescribeSubnets ec2:DescribeVpcAttribute
      ec2:DescribeVpcs`,
      },
      {
        actions: `cloudwatch:GetMetricStatistics cloudwatch:ListMetrics cloudwatch:GetMetricData logs:DescribeLogStreams
      logs:GetLogEvents`,
      },
    ],
  },
  AmazonDynamoDBFullAccess: {
    version: 'v15',
    statements: [
      {
        actions: `dynamodb:* cloudwatch:DeleteAlarms cloudwatch:DescribeAlarmHistory cloudwatch:DescribeAlarms
      cloudwatch:DescribeAlarmsForMetric cloudwatch:GetMetricStatistics cloudwatch:ListMetrics
      cloudwatch:PutMetricAlarm cloudwatch:GetMetricData ec2:DescribeVpcs ec2:DescribeSubnets
      ec2:DescribeSecurityGroups iam:GetRole iam:ListRoles kms:DescribeKey kms:ListAliases sns:CreateTopic
      sns:DeleteTopic sns:ListSubscriptions sns:ListSubscriptionsByTopic sns:ListTopics sns:Subscribe
      sns:Unsubscribe sns:SetTopicAttributes lambda:CreateFunction lambda:ListFunctions
      lambda:ListEventSourceMappings lambda:CreateEventSourceMapping lambda:DeleteEventSourceMapping
      lambda:GetFunctionConfiguration lambda:DeleteFunction`,
      },
      {
        actions: `cloudwatch:GetInsightRuleReport`,
        resources: ['arn:aws:cloudwatch:*:*:insight-rule/DynamoDBContributorInsights*'],
      },
      {
        actions: `iam:PassRole`,
        conditions: {
          StringLike: {
            'iam:PassedToService': [
              'application-autoscaling.amazonaws.com',
              'application-autoscaling.amazonaws.com.cn',
              'dax.amazonaws.com',
            ],
          },
        },
      },
      {
        actions: `iam:CreateServiceLinkedRole`,
        conditions: {
          StringEquals: {
            'iam:AWSServiceName': [
              'replication.dynamodb.amazonaws.com',
              'dax.amazonaws.com',
              'dynamodb.application-autoscaling.amazonaws.com',
              'contributorinsights.dynamodb.amazonaws.com',
              'kinesisreplication.dynamodb.amazonaws.com',
            ],
          },
        },
      },
    ],
  },
  AmazonDynamoDBReadOnlyAccess: {
    version: 'v15',
    statements: [
      {
        actions: `cloudwatch:DescribeAlarmHistory cloudwatch:DescribeAlarms cloudwatch:DescribeAlarmsForMetric
      cloudwatch:GetMetricStatistics cloudwatch:ListMetrics cloudwatch:GetMetricData dynamodb:BatchGetItem
      dynamodb:Describe* dynamodb:List* dynamodb:GetAbacStatus dynamodb:GetItem dynamodb:GetResourcePolicy
      dynamodb:Query dynamodb:Scan dynamodb:PartiQLSelect ec2:DescribeVpcs ec2:DescribeSubnets
      ec2:DescribeSecurityGroups iam:GetRole iam:ListRoles kms:DescribeKey kms:ListAliases
      sns:ListSubscriptionsByTopic sns:ListTopics lambda:ListFunctions lambda:ListEventSourceMappings
      lambda:GetFunctionConfiguration`,
      },
      {
        actions: `cloudwatch:GetInsightRuleReport`,
        resources: ['arn:aws:cloudwatch:*:*:insight-rule/DynamoDBContributorInsights*'],
      },
    ],
  },
  AmazonSQSFullAccess: { version: 'v1', whole: true, statements: [{ actions: `sqs:*` }] },
  AmazonSNSFullAccess: { version: 'v2', statements: [{ actions: `sns:*` }] },
  CloudWatchLogsFullAccess: {
    version: 'v8',
    statements: [{ actions: `logs:* cloudwatch:GenerateQuery cloudwatch:GenerateQueryResultsSummary` }],
  },
  CloudWatchFullAccess: {
    version: 'v4',
    statements: [
      { actions: `cloudwatch:* logs:* sns:* iam:GetPolicy iam:GetPolicyVersion iam:GetRole` },
      {
        actions: `iam:CreateServiceLinkedRole`,
        resources: ['arn:aws:iam::*:role/aws-service-role/events.amazonaws.com/AWSServiceRoleForCloudWatchEvents*'],
        conditions: { StringLike: { 'iam:AWSServiceName': 'events.amazonaws.com' } },
      },
    ],
  },
  CloudWatchReadOnlyAccess: {
    version: 'v24',
    statements: [
      {
        actions: `cloudwatch:BatchGet* cloudwatch:Describe* cloudwatch:GenerateQuery cloudwatch:Get* cloudwatch:List*
      logs:Get* logs:List* logs:StartQuery logs:StopQuery logs:Describe* logs:TestMetricFilter
      logs:FilterLogEvents logs:StartLiveTail logs:StopLiveTail sns:Get* sns:List*`,
      },
      {
        actions: `iam:GetRole`,
        resources: [
          'arn:aws:iam::*:role/aws-service-role/application-signals.cloudwatch.amazonaws.com/AWSServiceRoleForCloudWatchApplicationSignals',
        ],
      },
    ],
  },
};
