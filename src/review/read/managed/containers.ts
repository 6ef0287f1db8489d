import type { ManagedTexts } from './managed-text';

/** What AWS managed policies for containers say of {@link ASKED_SERVICES}. */
export const CONTAINERS: ManagedTexts = {
  'service-role/AmazonECSTaskExecutionRolePolicy': {
    version: 'v1',
    statements: [{ actions: `logs:CreateLogStream logs:PutLogEvents` }],
  },
  'service-role/AmazonEC2ContainerServiceforEC2Role': {
    version: 'v10',
    statements: [
      {
        actions: `ec2:DescribeTags ecs:CreateCluster ecs:DeregisterContainerInstance ecs:DiscoverPollEndpoint ecs:Poll
      ecs:RegisterContainerInstance ecs:StartTelemetrySession ecs:UpdateContainerInstancesState ecs:Submit*
      logs:CreateLogStream logs:PutLogEvents`,
      },
      {
        actions: `ecs:TagResource`,
        conditions: { StringEquals: { 'ecs:CreateAction': ['CreateCluster', 'RegisterContainerInstance'] } },
      },
      {
        actions: `ecs:ListTagsForResource`,
        resources: ['arn:aws:ecs:*:*:task/*/*', 'arn:aws:ecs:*:*:container-instance/*/*'],
      },
    ],
  },
  AmazonEC2ContainerRegistryReadOnly: { version: 'v3', statements: [] },
  AmazonEC2ContainerRegistryPullOnly: { version: 'v1', statements: [] },
  AmazonEC2ContainerRegistryPowerUser: { version: 'v3', statements: [] },
  AmazonEKSWorkerNodePolicy: {
    version: 'v3',
    statements: [
      {
        actions: `ec2:DescribeInstances ec2:DescribeInstanceTypes ec2:DescribeRouteTables ec2:DescribeSecurityGroups
      ec2:DescribeSubnets ec2:DescribeVolumes ec2:DescribeVolumesModifications ec2:DescribeVpcs`,
      },
    ],
  },
  AmazonEKS_CNI_Policy: {
    version: 'v6',
    whole: true,
    statements: [
      {
        actions: `ec2:AssignPrivateIpAddresses ec2:AttachNetworkInterface ec2:CreateNetworkInterface
      ec2:DeleteNetworkInterface ec2:DescribeInstances ec2:DescribeTags ec2:DescribeNetworkInterfaces
      ec2:DescribeInstanceTypes ec2:DescribeSubnets ec2:DescribeSecurityGroups ec2:DetachNetworkInterface
      ec2:ModifyNetworkInterfaceAttribute ec2:UnassignPrivateIpAddresses`,
      },
      { actions: `ec2:CreateTags`, resources: ['arn:aws:ec2:*:*:network-interface/*'] },
    ],
  },
  AmazonEKSClusterPolicy: {
    version: 'v10',
    statements: [
      {
        actions: `ec2:AttachVolume ec2:AuthorizeSecurityGroupIngress ec2:CreateRoute ec2:CreateSecurityGroup
      ec2:CreateTags ec2:CreateVolume ec2:DeleteRoute ec2:DeleteSecurityGroup ec2:DeleteVolume
      ec2:DescribeInstances ec2:DescribeRouteTables ec2:DescribeSecurityGroups ec2:DescribeSubnets
      ec2:DescribeVolumes ec2:DescribeVolumesModifications ec2:DescribeVpcs ec2:DescribeDhcpOptions
      ec2:DescribeNetworkInterfaces ec2:DescribeAvailabilityZones ec2:DetachVolume ec2:ModifyInstanceAttribute
      ec2:ModifyVolume ec2:RevokeSecurityGroupIngress ec2:DescribeAccountAttributes ec2:DescribeAddresses
      ec2:DescribeInternetGateways ec2:DescribeInstanceTopology kms:DescribeKey`,
      },
      {
        actions: `iam:CreateServiceLinkedRole`,
        conditions: { StringEquals: { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' } },
      },
      {
        actions: `ec2:DeleteNetworkInterface`,
        conditions: { StringEquals: { 'ec2:ResourceTag/eks:eni:owner': 'amazon-vpc-cni' } },
      },
    ],
  },
  AmazonECS_FullAccess: {
    version: 'v21',
    statements: [
      {
        actions: `cloudwatch:DeleteAlarms cloudwatch:DescribeAlarms cloudwatch:GetMetricStatistics
      cloudwatch:PutMetricAlarm ec2:AssociateRouteTable ec2:AttachInternetGateway
      ec2:AuthorizeSecurityGroupIngress ec2:CancelSpotFleetRequests ec2:CreateInternetGateway
      ec2:CreateLaunchTemplate ec2:CreateRoute ec2:CreateRouteTable ec2:CreateSecurityGroup ec2:CreateSubnet
      ec2:CreateVpc ec2:DeleteLaunchTemplate ec2:DeleteSubnet ec2:DeleteVpc ec2:Describe*
      ec2:DetachInternetGateway ec2:DisassociateRouteTable ec2:ModifySubnetAttribute ec2:ModifyVpcAttribute
      ec2:RequestSpotFleet ec2:RunInstances ecs:* events:DeleteRule events:DescribeRule
      events:ListRuleNamesByTarget events:ListTargetsByRule events:PutRule events:PutTargets
      events:RemoveTargets iam:ListAttachedRolePolicies iam:ListInstanceProfiles iam:ListRoles
      lambda:ListFunctions logs:CreateLogGroup logs:DescribeLogGroups logs:FilterLogEvents sns:ListTopics`,
      },
      {
        actions: `ssm:GetParameter ssm:GetParameters ssm:GetParametersByPath`,
        resources: ['arn:aws:ssm:*:*:parameter/aws/service/ecs*'],
      },
      {
        actions: `ec2:DeleteInternetGateway ec2:DeleteRoute ec2:DeleteRouteTable ec2:DeleteSecurityGroup`,
        conditions: { StringLike: { 'ec2:ResourceTag/aws:cloudformation:stack-name': 'EC2ContainerService-*' } },
      },
      { actions: `iam:PassRole`, conditions: { StringLike: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } } },
      {
        actions: `iam:PassRole`,
        resources: ['arn:aws:iam::*:role/ecsInfrastructureRole'],
        conditions: { StringEquals: { 'iam:PassedToService': 'ecs.amazonaws.com' } },
      },
      {
        actions: `iam:PassRole`,
        resources: ['arn:aws:iam::*:role/ecsInstanceRole*'],
        conditions: { StringLike: { 'iam:PassedToService': ['ec2.amazonaws.com', 'ec2.amazonaws.com.cn'] } },
      },
      {
        actions: `iam:PassRole`,
        resources: ['arn:aws:iam::*:role/ecsAutoscaleRole*'],
        conditions: {
          StringLike: {
            'iam:PassedToService': [
              'application-autoscaling.amazonaws.com',
              'application-autoscaling.amazonaws.com.cn',
            ],
          },
        },
      },
      {
        actions: `iam:CreateServiceLinkedRole`,
        conditions: {
          StringLike: {
            'iam:AWSServiceName': [
              'ecs.amazonaws.com',
              'autoscaling.amazonaws.com',
              'ecs.application-autoscaling.amazonaws.com',
              'spot.amazonaws.com',
              'spotfleet.amazonaws.com',
            ],
          },
        },
      },
    ],
  },
};
