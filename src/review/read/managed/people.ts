import type { ManagedTexts } from './managed-text';

/** What AWS managed policies for people and auditors say of {@link ASKED_SERVICES}. */
export const PEOPLE: ManagedTexts = {
  AdministratorAccess: { version: 'v1', whole: true, statements: [{ actions: `*` }] },
  PowerUserAccess: {
    version: 'v12',
    whole: true,
    statements: [
      { actions: `iam:* organizations:* account:*`, not: true },
      {
        actions: `account:GetAccountInformation account:GetGovCloudAccountInformation account:GetPrimaryEmail
      account:ListRegions iam:CreateServiceLinkedRole iam:DeleteServiceLinkedRole iam:ListRoles
      organizations:DescribeEffectivePolicy organizations:DescribeOrganization`,
      },
    ],
  },
  ReadOnlyAccess: {
    version: 'v188',
    statements: [
      {
        actions: `cloudwatch:Describe* cloudwatch:GenerateQuery cloudwatch:GenerateQueryResultsSummary cloudwatch:Get*
      cloudwatch:List* config:BatchGetAggregateResourceConfig config:BatchGetResourceConfig config:Deliver*
      config:Describe* config:Get* config:List* config:SelectAggregateResourceConfig
      config:SelectResourceConfig dynamodb:BatchGet* dynamodb:Describe* dynamodb:Get* dynamodb:List*
      dynamodb:PartiQLSelect dynamodb:Query dynamodb:Scan ec2:Describe* ec2:DescribeInstanceImageMetadata
      ec2:Get* ec2:ListImagesInRecycleBin ec2:ListSnapshotsInRecycleBin ec2:SearchLocalGatewayRoutes
      ec2:SearchTransitGatewayRoutes ecs:Describe* ecs:GetTaskProtection ecs:List* events:Describe*
      events:List* events:Test* iam:Generate* iam:Get* iam:List* iam:Simulate*`,
      },
      {
        actions: `kms:Describe* kms:Get* kms:List* lambda:Get* lambda:List* logs:Describe* logs:FilterLogEvents logs:Get*
      logs:ListAggregateLogGroupSummaries logs:ListAnomalies logs:ListEntitiesForLogGroup
      logs:ListIntegrations logs:ListLogAnomalyDetectors logs:ListLogDeliveries logs:ListLogGroupsForEntity
      logs:ListLogGroupsForQuery logs:ListScheduledQueries logs:ListSourcesForS3TableIntegration
      logs:ListTagsForResource logs:ListTagsLogGroup logs:StartLiveTail logs:StartQuery logs:StopLiveTail
      logs:StopQuery logs:TestMetricFilter organizations:Describe* organizations:List* rds:Describe*
      rds:Download* rds:List* s3:DescribeJob s3:Get* s3:List* secretsmanager:Describe*
      secretsmanager:GetResourcePolicy secretsmanager:List* sns:Check* sns:Get* sns:List* sqs:Get* sqs:List*
      sqs:Receive* ssm:Describe* ssm:Get* ssm:List* sso:Describe* sso:Get* sso:List* sts:GetAccessKeyInfo
      sts:GetCallerIdentity sts:GetSessionToken`,
      },
    ],
  },
  SecurityAudit: {
    version: 'v92',
    statements: [
      {
        actions: `cloudwatch:Describe* cloudwatch:GetDashboard cloudwatch:ListDashboards cloudwatch:ListTagsForResource
      config:BatchGetAggregateResourceConfig config:BatchGetResourceConfig config:Deliver* config:Describe*
      config:Get* config:List* config:SelectAggregateResourceConfig config:SelectResourceConfig
      dynamodb:DescribeContinuousBackups dynamodb:DescribeExport dynamodb:DescribeGlobalTable
      dynamodb:DescribeKinesisStreamingDestination dynamodb:DescribeTable dynamodb:DescribeTimeToLive
      dynamodb:GetResourcePolicy dynamodb:ListBackups dynamodb:ListExports dynamodb:ListGlobalTables
      dynamodb:ListStreams dynamodb:ListTables dynamodb:ListTagsOfResource ec2:Describe*
      ec2:GetAllowedImagesSettings ec2:GetEbsDefaultKmsKeyId ec2:GetEbsEncryptionByDefault
      ec2:GetImageBlockPublicAccessState ec2:GetInstanceMetadataDefaults ec2:GetManagedPrefixListAssociations
      ec2:GetManagedPrefixListEntries ec2:GetNetworkInsightsAccessScopeAnalysisFindings
      ec2:GetNetworkInsightsAccessScopeContent ec2:GetSerialConsoleAccessStatus
      ec2:GetSnapshotBlockPublicAccessState ec2:GetTransitGatewayAttachmentPropagations
      ec2:GetTransitGatewayMulticastDomainAssociations ec2:GetTransitGatewayPrefixListReferences
      ec2:GetTransitGatewayPrefixListReferences ec2:GetTransitGatewayRouteTableAssociations
      ec2:GetTransitGatewayRouteTablePropagations ec2:SearchTransitGatewayRoutes
      ec2:SearchTransitGatewayRoutes ecs:Describe* ecs:List* events:Describe* events:List*
      events:TestEventPattern iam:GenerateCredentialReport iam:GenerateServiceLastAccessedDetails iam:Get*
      iam:List* iam:SimulateCustomPolicy iam:SimulatePrincipalPolicy kms:Describe* kms:Get* kms:List*
      lambda:GetAccountSettings lambda:GetFunctionCodeSigningConfig lambda:GetFunctionConcurrency
      lambda:GetFunctionConfiguration lambda:GetFunctionEventInvokeConfig lambda:GetFunctionUrlConfig
      lambda:GetLayerVersionPolicy lambda:GetPolicy lambda:GetRuntimeManagementConfig lambda:List*
      logs:Describe* logs:GetLogDelivery logs:ListLogDeliveries logs:ListTagsForResource logs:ListTagsLogGroup
      organizations:Describe* organizations:List* rds:Describe* rds:DownloadDBLogFilePortion
      rds:ListTagsForResource s3:DescribeJob s3:GetAccelerateConfiguration
      s3:GetAccessGrantsInstanceResourcePolicy s3:GetAccessPoint s3:GetAccessPointConfigurationForObjectLambda
      s3:GetAccessPointForObjectLambda s3:GetAccessPointPolicy s3:GetAccessPointPolicyForObjectLambda
      s3:GetAccessPointPolicyStatus s3:GetAccessPointPolicyStatusForObjectLambda
      s3:GetAccountPublicAccessBlock s3:GetAnalyticsConfiguration s3:GetBucket* s3:GetEncryptionConfiguration
      s3:GetInventoryConfiguration s3:GetLifecycleConfiguration s3:GetMetricsConfiguration
      s3:GetMultiRegionAccessPoint s3:GetMultiRegionAccessPointPolicy s3:GetMultiRegionAccessPointPolicyStatus
      s3:GetObjectAcl s3:GetObjectTagging s3:GetObjectVersionAcl s3:GetReplicationConfiguration
      s3:GetStorageLensConfiguration s3:GetStorageLensGroup s3:ListAccessGrants s3:ListAccessGrantsInstances
      s3:ListAccessPoints s3:ListAccessPointsForObjectLambda s3:ListAllMyBuckets s3:ListBucket
      s3:ListCallerAccessGrants s3:ListJobs s3:ListMultiRegionAccessPoints s3:ListStorageLensConfigurations
      s3:ListStorageLensGroups secretsmanager:DescribeSecret secretsmanager:GetResourcePolicy
      secretsmanager:ListSecrets secretsmanager:ListSecretVersionIds sns:GetPlatformApplicationAttributes
      sns:GetTopicAttributes sns:ListSubscriptions sns:ListSubscriptionsByTopic sns:ListTagsForResource
      sns:ListTopics sqs:GetQueueAttributes sqs:ListDeadLetterSourceQueues sqs:ListQueues sqs:ListQueueTags
      ssm:Describe* ssm:GetAutomationExecution ssm:GetServiceSetting ssm:ListAssociations
      ssm:ListAssociationVersions ssm:ListCommands ssm:ListComplianceItems ssm:ListComplianceSummaries
      ssm:ListDocumentMetadataHistory ssm:ListDocuments ssm:ListDocumentVersions ssm:ListInventoryEntries
      ssm:ListOpsMetadata ssm:ListResourceComplianceSummaries ssm:ListResourceDataSync ssm:ListTagsForResource
      sso:DescribeAccountAssignmentCreationStatus sso:DescribeAccountAssignmentDeletionStatus
      sso:DescribeApplication sso:DescribeApplicationAssignment sso:DescribeApplicationProvider
      sso:DescribeInstance sso:DescribeInstanceAccessControlAttributeConfiguration sso:DescribePermissionSet
      sso:DescribePermissionSetProvisioningStatus sso:DescribeRegion sso:DescribeTrustedTokenIssuer
      sso:GetApplicationAccessScope sso:GetApplicationAssignmentConfiguration
      sso:GetApplicationAuthenticationMethod sso:GetApplicationGrant sso:GetApplicationSessionConfiguration
      sso:GetInlinePolicyForPermissionSet sso:GetPermissionsBoundaryForPermissionSet
      sso:ListAccountAssignmentCreationStatus sso:ListAccountAssignmentDeletionStatus
      sso:ListAccountAssignments sso:ListAccountAssignmentsForPrincipal
      sso:ListAccountsForProvisionedPermissionSet sso:ListApplicationAccessScopes
      sso:ListApplicationAssignments sso:ListApplicationAssignmentsForPrincipal
      sso:ListApplicationAuthenticationMethods sso:ListApplicationGrants
      sso:ListApplicationInstanceCertificates sso:ListApplicationInstances sso:ListApplicationProviders
      sso:ListApplications sso:ListApplicationTemplates sso:ListCustomerManagedPolicyReferencesInPermissionSet
      sso:ListDirectoryAssociations sso:ListInstances sso:ListManagedPoliciesInPermissionSet
      sso:ListPermissionSetProvisioningStatus sso:ListPermissionSets
      sso:ListPermissionSetsProvisionedToAccount sso:ListProfileAssociations sso:ListProfiles sso:ListRegions
      sso:ListTagsForResource sso:ListTrustedTokenIssuers sts:GetAccessKeyInfo`,
      },
    ],
  },
  'job-function/ViewOnlyAccess': {
    version: 'v45',
    statements: [
      {
        actions: `cloudwatch:Get* cloudwatch:List* config:Describe* config:List* dynamodb:DescribeBackup
      dynamodb:DescribeContinuousBackups dynamodb:DescribeGlobalTable dynamodb:DescribeGlobalTableSettings
      dynamodb:DescribeLimits dynamodb:DescribeReservedCapacity dynamodb:DescribeReservedCapacityOfferings
      dynamodb:DescribeStream dynamodb:DescribeTable dynamodb:DescribeTimeToLive dynamodb:ListBackups
      dynamodb:ListExports dynamodb:ListGlobalTables dynamodb:ListStreams dynamodb:ListTables
      dynamodb:ListTagsOfResource ec2:DescribeAccountAttributes ec2:DescribeAddresses
      ec2:DescribeAvailabilityZones ec2:DescribeBundleTasks ec2:DescribeCarrierGateways
      ec2:DescribeClassicLinkInstances ec2:DescribeConversionTasks ec2:DescribeCustomerGateways
      ec2:DescribeDhcpOptions ec2:DescribeExportTasks ec2:DescribeFlowLogs ec2:DescribeHost*
      ec2:DescribeIdentityIdFormat ec2:DescribeIdFormat ec2:DescribeImage* ec2:DescribeImport*
      ec2:DescribeInstance* ec2:DescribeInternetGateways ec2:DescribeKeyPairs
      ec2:DescribeLocalGatewayRouteTables ec2:DescribeLocalGatewayRouteTableVirtualInterfaceGroupAssociations
      ec2:DescribeLocalGatewayRouteTableVpcAssociations ec2:DescribeLocalGateways
      ec2:DescribeLocalGatewayVirtualInterfaceGroups ec2:DescribeLocalGatewayVirtualInterfaces
      ec2:DescribeMovingAddresses ec2:DescribeNatGateways ec2:DescribeNetwork* ec2:DescribePlacementGroups
      ec2:DescribePrefixLists ec2:DescribeRegions ec2:DescribeReserved* ec2:DescribeRouteTables
      ec2:DescribeSecurityGroupRules ec2:DescribeSecurityGroups ec2:DescribeSnapshot* ec2:DescribeSpot*
      ec2:DescribeSubnets ec2:DescribeTags ec2:DescribeVolume* ec2:DescribeVpc* ec2:DescribeVpnGateways
      ec2:SearchLocalGatewayRoutes ecs:Describe* ecs:List* events:ListRuleNamesByTarget events:ListRules
      events:ListTargetsByRule iam:GetAccountSummary iam:GetLoginProfile iam:List* kms:ListKeys
      kms:ListResourceTags lambda:List* logs:Describe* logs:GetTransformer logs:ListEntitiesForLogGroup
      logs:ListLogGroupsForEntity logs:ListLogGroupsForQuery logs:ListTagsForResource organizations:List*
      rds:Describe* s3:ListAllMyBuckets s3:ListBucket s3:ListMultiRegionAccessPoints sns:List*
      sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ListDeadLetterSourceQueues sqs:ListMessageMoveTasks
      sqs:ListQueues sqs:ListQueueTags ssm:ListAssociations ssm:ListDocuments`,
      },
    ],
  },
  IAMFullAccess: {
    version: 'v2',
    whole: true,
    statements: [
      {
        actions: `iam:* organizations:DescribeAccount organizations:DescribeOrganization
      organizations:DescribeOrganizationalUnit organizations:DescribePolicy organizations:ListChildren
      organizations:ListParents organizations:ListPoliciesForTarget organizations:ListRoots
      organizations:ListPolicies organizations:ListTargetsForPolicy`,
      },
    ],
  },
  IAMReadOnlyAccess: {
    version: 'v4',
    whole: true,
    statements: [
      {
        actions: `iam:GenerateCredentialReport iam:GenerateServiceLastAccessedDetails iam:Get* iam:List*
      iam:SimulateCustomPolicy iam:SimulatePrincipalPolicy`,
      },
    ],
  },
  AWSSupportAccess: { version: 'v4', statements: [] },
  'job-function/SupportUser': {
    version: 'v11',
    statements: [
      {
        actions: `cloudwatch:Describe* cloudwatch:Get* cloudwatch:List* config:DescribeConfigurationRecorders
      config:DescribeConfigurationRecorderStatus config:DescribeConfigRuleEvaluationStatus
      config:DescribeConfigRules config:DescribeDeliveryChannels config:DescribeDeliveryChannelStatus
      config:GetResourceConfigHistory config:ListDiscoveredResources dynamodb:DescribeLimits
      dynamodb:DescribeTable dynamodb:ListTables ec2:Describe* ec2:DescribeHosts ec2:describeIdentityIdFormat
      ec2:DescribeIdFormat ec2:DescribeInstanceAttribute ec2:DescribeNatGateways
      ec2:DescribeReservedInstancesModifications ec2:DescribeTags ec2:SearchLocalGatewayRoutes ecs:Describe*
      ecs:List* events:DescribeRule events:List* events:TestEventPattern iam:GenerateCredentialReport
      iam:GenerateServiceLastAccessedDetails iam:Get* iam:List* kms:Describe* kms:Get* kms:List* lambda:List*
      lambda:Get* logs:Describe* logs:TestMetricFilter rds:Describe* rds:ListTagsForResource s3:List* sns:Get*
      sns:List* sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ListQueues sqs:ReceiveMessage ssm:List*
      ssm:Describe*`,
      },
    ],
  },
  'job-function/Billing': { version: 'v30', statements: [] },
  AWSBillingReadOnlyAccess: { version: 'v28', statements: [] },
};
