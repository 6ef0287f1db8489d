import type { ManagedTexts } from './managed-text';

/** What AWS managed policies for instances say of {@link ASKED_SERVICES}. */
export const INSTANCES: ManagedTexts = {
  AmazonSSMManagedInstanceCore: {
    version: 'v2',
    statements: [
      {
        actions: `ssm:DescribeAssociation ssm:GetDeployablePatchSnapshotForInstance ssm:GetDocument ssm:DescribeDocument
      ssm:GetManifest ssm:GetParameter ssm:GetParameters ssm:ListAssociations ssm:ListInstanceAssociations
      ssm:PutInventory ssm:PutComplianceItems ssm:PutConfigurePackageResult ssm:UpdateAssociationStatus
      ssm:UpdateInstanceAssociationStatus ssm:UpdateInstanceInformation`,
      },
    ],
  },
  AmazonSSMReadOnlyAccess: {
    version: 'v1',
    whole: true,
    statements: [{ actions: `ssm:Describe* ssm:Get* ssm:List*` }],
  },
  AmazonSSMFullAccess: {
    version: 'v4',
    statements: [
      { actions: `cloudwatch:PutMetricData ec2:DescribeInstanceStatus logs:* ssm:*` },
      {
        actions: `iam:CreateServiceLinkedRole`,
        resources: ['arn:aws:iam::*:role/aws-service-role/ssm.amazonaws.com/AWSServiceRoleForAmazonSSM*'],
        conditions: { StringLike: { 'iam:AWSServiceName': 'ssm.amazonaws.com' } },
      },
      {
        actions: `iam:DeleteServiceLinkedRole iam:GetServiceLinkedRoleDeletionStatus`,
        resources: ['arn:aws:iam::*:role/aws-service-role/ssm.amazonaws.com/AWSServiceRoleForAmazonSSM*'],
      },
    ],
  },
  AmazonSSMPatchAssociation: {
    version: 'v1',
    statements: [
      { actions: `ssm:DescribeEffectivePatchesForPatchBaseline`, resources: ['arn:aws:ssm:*:*:patchbaseline/*'] },
      { actions: `ssm:GetPatchBaseline`, resources: ['arn:aws:ssm:*:*:patchbaseline/*'] },
      { actions: `ssm:DescribePatchBaselines` },
    ],
  },
  'service-role/AmazonEC2RoleforSSM': {
    version: 'v8',
    statements: [
      {
        actions: `ssm:DescribeAssociation ssm:GetDeployablePatchSnapshotForInstance ssm:GetDocument ssm:DescribeDocument
      ssm:GetManifest ssm:GetParameters ssm:ListAssociations ssm:ListInstanceAssociations ssm:PutInventory
      ssm:PutComplianceItems ssm:PutConfigurePackageResult ssm:UpdateAssociationStatus
      ssm:UpdateInstanceAssociationStatus ssm:UpdateInstanceInformation`,
      },
      { actions: `cloudwatch:PutMetricData` },
      { actions: `ec2:DescribeInstanceStatus` },
      {
        actions: `logs:CreateLogGroup logs:CreateLogStream logs:DescribeLogGroups logs:DescribeLogStreams
      logs:PutLogEvents`,
      },
      {
        actions: `s3:GetBucketLocation s3:PutObject s3:GetObject s3:GetEncryptionConfiguration s3:AbortMultipartUpload
      s3:ListMultipartUploadParts s3:ListBucket s3:ListBucketMultipartUploads`,
      },
    ],
  },
  CloudWatchAgentServerPolicy: {
    version: 'v3',
    statements: [
      {
        actions: `cloudwatch:PutMetricData ec2:DescribeVolumes ec2:DescribeTags logs:PutLogEvents logs:PutRetentionPolicy
      logs:DescribeLogStreams logs:DescribeLogGroups logs:CreateLogStream logs:CreateLogGroup`,
      },
      { actions: `ssm:GetParameter`, resources: ['arn:aws:ssm:*:*:parameter/AmazonCloudWatch-*'] },
    ],
  },
  CloudWatchAgentAdminPolicy: {
    version: 'v2',
    statements: [
      {
        actions: `cloudwatch:PutMetricData ec2:DescribeTags logs:PutLogEvents logs:PutRetentionPolicy
      logs:DescribeLogStreams logs:DescribeLogGroups logs:CreateLogStream logs:CreateLogGroup`,
      },
      { actions: `ssm:GetParameter ssm:PutParameter`, resources: ['arn:aws:ssm:*:*:parameter/AmazonCloudWatch-*'] },
    ],
  },
  'service-role/AmazonRDSEnhancedMonitoringRole': {
    version: 'v1',
    whole: true,
    statements: [
      { actions: `logs:CreateLogGroup logs:PutRetentionPolicy`, resources: ['arn:aws:logs:*:*:log-group:RDS*'] },
      {
        actions: `logs:CreateLogStream logs:PutLogEvents logs:DescribeLogStreams logs:GetLogEvents`,
        resources: ['arn:aws:logs:*:*:log-group:RDS*:log-stream:*'],
      },
    ],
  },
  AmazonEC2FullAccess: {
    version: 'v5',
    statements: [
      { actions: `ec2:*` },
      { actions: `cloudwatch:*` },
      {
        actions: `iam:CreateServiceLinkedRole`,
        conditions: {
          StringEquals: {
            'iam:AWSServiceName': [
              'autoscaling.amazonaws.com',
              'ec2scheduled.amazonaws.com',
              'elasticloadbalancing.amazonaws.com',
              'spot.amazonaws.com',
              'spotfleet.amazonaws.com',
              'transitgateway.amazonaws.com',
            ],
          },
        },
      },
    ],
  },
  AmazonEC2ReadOnlyAccess: {
    version: 'v5',
    statements: [
      { actions: `ec2:Describe* ec2:GetSecurityGroupsForVpc` },
      { actions: `cloudwatch:ListMetrics cloudwatch:GetMetricStatistics cloudwatch:Describe*` },
    ],
  },
};
