export type { AssumedByProps } from './constructs/access/assumed-by';
export {
  Boundary,
  type BoundaryOptions,
  type ForwarderBoundaryOptions,
  type WorkloadBoundaryOptions,
} from './constructs/access/boundary';
export type { BoundaryScope } from './constructs/access/boundary-scope';
export { ConsumerRole, type ConsumerRoleProps } from './constructs/access/consumer-role';
export { DeploymentRole, type DeploymentRoleProps } from './constructs/access/deployment-role';
export type { DeploymentPolicyFile } from './constructs/access/deployment-statements';
export type { GrantTarget, SecretUse } from './constructs/access/grant-target';
export type { IConsumer } from './constructs/access/i-consumer';
export type { ISecret } from './constructs/access/i-secret';
export type { ImportedRoleProps } from './constructs/access/imported-role';
export { OpenIdConnectProvider, type OpenIdConnectProviderProps } from './constructs/access/open-id-connect-provider';
export { PermissionsBoundary, type PermissionsBoundaryProps } from './constructs/access/permissions-boundary';
export type { RoleAccess } from './constructs/access/role-policy';
export { RoleTrust, type UsersWithMfaProps } from './constructs/access/role-trust';
export {
  type GrantOptions,
  type ReadOptions,
  SecretGrants,
  type WriteOptions,
} from './constructs/access/secret-grants';
export type {
  CodeBuildTrustProps,
  ExternalSecretsTrustProps,
  PodIdentityProps,
} from './constructs/access/service-conditions';
export { AwsAccount, type AwsAccountProps, type DeletionGuardChoice } from './constructs/accounts/aws-account';
export type { DeadLetterQueues } from './constructs/alarms/dead-letter-queues';
export type { EventPattern } from './constructs/alarms/event-rule';
export { OperationsKey, type OperationsKeyProps } from './constructs/alarms/operations-key';
export {
  SecretPolicyRule,
  type SecretPolicyRuleProps,
} from './constructs/compliance/policies/secret-policy-rule';
export type { ConfigRecorderProps, ConfigStoreProps, RecordedResources } from './constructs/compliance/recorder';
export { ConfigRecorder, ConfigStore } from './constructs/compliance/recorder';
export type { ConfigAggregatorProps, ConfigRule, ConfigRulePackProps } from './constructs/compliance/rules/carrier';
export { ConfigAggregator, ConfigRulePack, ConfigRules } from './constructs/compliance/rules/carrier';
export type {
  AccessAnalyzerProps,
  ExpectedAccess,
  GuardDutyFeature,
  GuardDutyOrganizationProps,
  SecurityHubOrganizationProps,
  SecurityStandard,
} from './constructs/compliance/services';
export { AccessAnalyzer, GuardDutyOrganization, SecurityHubOrganization } from './constructs/compliance/services';
export { BuildSecrets, type BuildSecretsProps } from './constructs/delivery/build-secrets';
export type { DeliveredSecret } from './constructs/delivery/delivered-secret';
export { ExternalSecrets, type ExternalSecretsProps } from './constructs/delivery/kubernetes/external-secrets';
export { MountedSecrets, type MountedSecretsProps } from './constructs/delivery/kubernetes/mounted-secrets';
export { PushedSecret, type PushedSecretProps } from './constructs/delivery/kubernetes/pushed-secret';
export { DetectionSet, type DetectionSetProps } from './constructs/detection/carrier/detection-set';
export { EventForwarding, type EventForwardingProps } from './constructs/detection/carrier/event-forwarding';
export type { DetectionTuning } from './constructs/detection/carrier/tuning';
export { Detections } from './constructs/detection/catalogue/detections';
export { DecoySecret, type DecoySecretProps } from './constructs/detection/decoy/decoy-secret';
export type { Detection, DetectionNotes, DetectionScope } from './constructs/detection/detection';
export type {
  DecoysProps,
  ExpectedEndpointsProps,
  MemberAccountsProps,
  RotationFunctionNamesProps,
  TrailBucketsProps,
  WatchingNamesProps,
} from './constructs/detection/detection-options';
export {
  DetectionFindings,
  type DetectionFindingsProps,
} from './constructs/detection/findings/detection-findings';
export { TrailQueries } from './constructs/detection/queries/trail-queries';
export type { TrailQueriesProps } from './constructs/detection/queries/trail-queries-props';
export type { ExistingTrailProps, ITrail } from './constructs/detection/trail/i-trail';
export { OrganizationTrail, type OrganizationTrailProps } from './constructs/detection/trail/organization-trail';
export { TrailRetention } from './constructs/detection/trail/trail-retention';
export {
  TrailDetectionSet,
  type TrailDetectionSetProps,
} from './constructs/detection/trail-carrier/trail-detection-set';
export type { SilenceOptions } from './constructs/detection/trail-catalogue/evidence/trail-silent';
export type { OverdueOptions, RotationLimit } from './constructs/detection/trail-catalogue/rotation/rotation-overdue';
export type { ParameterSweepOptions } from './constructs/detection/trail-catalogue/secrets/parameters-swept';
export type { RateOptions } from './constructs/detection/trail-catalogue/secrets/secret-calls-out-of-line';
export type { MemoryOptions } from './constructs/detection/trail-catalogue/secrets/secret-read-first';
export type { GrantsOptions } from './constructs/detection/trail-catalogue/secrets/secret-read-outside-grants';
export type { VersionsOptions } from './constructs/detection/trail-catalogue/secrets/secret-versions-near-limit';
export type { ListingOptions } from './constructs/detection/trail-catalogue/secrets/secrets-listed-in-regions';
export type { SweepOptions } from './constructs/detection/trail-catalogue/secrets/secrets-swept';
export { TrailDetections } from './constructs/detection/trail-catalogue/trail-detections';
export type {
  QueryDetection,
  SightingSubject,
  SilenceDetection,
  TrailDetection,
  WatchedDetection,
} from './constructs/detection/trail-detection';
export {
  type FunctionGroupProps,
  FunctionNetwork,
  type FunctionNetworkProps,
  type NetworkPeer,
} from './constructs/functions/function-network';
export type { FunctionOptions } from './constructs/functions/function-props';
export type { AlarmsProtectedProps } from './constructs/guardrails/catalogue/audit/alarms-protected';
export type { DetectionStoresProtectedProps } from './constructs/guardrails/catalogue/audit/detection-stores-protected';
export type { RotationLogsProtectedProps } from './constructs/guardrails/catalogue/audit/rotation-logs-protected';
export type { TrailBucketsProtectedProps } from './constructs/guardrails/catalogue/audit/trail-buckets-protected';
export type { TrailQueriesProtectedProps } from './constructs/guardrails/catalogue/audit/trail-queries-protected';
export { Guardrails } from './constructs/guardrails/catalogue/guardrails';
export type { KeyDeletionWindowOptions } from './constructs/guardrails/catalogue/keys/key-deletion-window';
export type { KeyRotationOptions } from './constructs/guardrails/catalogue/keys/key-rotation';
export type { EmergencyUsersProps } from './constructs/guardrails/catalogue/organization/emergency-users';
export type { IdentityCenterPeopleOptions } from './constructs/guardrails/catalogue/organization/identity-center-people';
export type { IdentityCenterTokensOptions } from './constructs/guardrails/catalogue/organization/identity-center-tokens';
export type { PartnerTagProps } from './constructs/guardrails/catalogue/organization/partner-tag';
export type { PassedRolesProps } from './constructs/guardrails/catalogue/organization/passed-roles';
export type { ProtectedFunctionsProps } from './constructs/guardrails/catalogue/organization/protected-functions';
export type { ProtectedRolesProps } from './constructs/guardrails/catalogue/organization/protected-roles';
export type { RegionLimitProps } from './constructs/guardrails/catalogue/organization/region-limit';
export type { RoleBoundariesProps } from './constructs/guardrails/catalogue/organization/role-boundaries';
export type { ConfusedDeputyProps } from './constructs/guardrails/catalogue/perimeter/confused-deputy';
export type {
  ExpectedNetworksProps,
  NetworkBound,
} from './constructs/guardrails/catalogue/perimeter/expected-networks-props';
export {
  type GithubOwner,
  OidcProvider,
  type TrustedProvider,
} from './constructs/guardrails/catalogue/perimeter/oidc-provider';
export type { OrganizationIdentitiesProps } from './constructs/guardrails/catalogue/perimeter/organization-identities';
export type { Partners } from './constructs/guardrails/catalogue/perimeter/partners';
export type { TrustedOidcProps } from './constructs/guardrails/catalogue/perimeter/trusted-oidc';
export type { Production } from './constructs/guardrails/catalogue/secrets/production';
export type { SecretApprovedKeysOptions } from './constructs/guardrails/catalogue/secrets/secret-approved-keys';
export type { SecretDevelopersOptions } from './constructs/guardrails/catalogue/secrets/secret-developers';
export type { SecretRecoveryWindowOptions } from './constructs/guardrails/catalogue/secrets/secret-recovery-window';
export type { SecretReplicaRegionsOptions } from './constructs/guardrails/catalogue/secrets/secret-replica-regions';
export type { SecretRotationFunctionsOptions } from './constructs/guardrails/catalogue/secrets/secret-rotation-functions';
export type { Guardrail, GuardrailScope, GuardrailType } from './constructs/guardrails/guardrail';
export { GuardrailSet, type GuardrailSetProps } from './constructs/guardrails/guardrail-set';
export type { GuardrailRollout, GuardrailTarget } from './constructs/guardrails/guardrail-target';
export type { PipelineRoles } from './constructs/guardrails/pipeline-roles';
export type { PolicyLimit, PolicyLimits } from './constructs/guardrails/policy-limits';
export type { ChosenRole, ExemptRole, RolePatterns } from './constructs/guardrails/role-patterns';
export type { UnprefixedService } from './constructs/guardrails/service-secrets';
export { TagPolicy, type TagPolicyProps } from './constructs/guardrails/tags/tag-policy';
export type { AllowedTagValues, TagPolicyService } from './constructs/guardrails/tags/tag-policy-document';
export type { ISecretsKey } from './constructs/keys/i-secrets-key';
export type { ImportedKeyProps } from './constructs/keys/imported-key';
export type { KeyUse, SecretArnPattern } from './constructs/keys/key-use';
export { SecretsKey, type SecretsKeyProps } from './constructs/keys/secrets-key';
export type { EndpointService } from './constructs/network/endpoint-service';
export { SecretsEndpoints } from './constructs/network/secrets-endpoints';
export type {
  EndpointAccess,
  EndpointClient,
  SecretsEndpointsProps,
} from './constructs/network/secrets-endpoints-props';
export {
  type OverdueDetection,
  RotationOperations,
  type RotationOperationsProps,
} from './constructs/operations/rotation-operations';
export {
  DelegatedAdministrators,
  type DelegatedAdministratorsProps,
} from './constructs/organization/delegated-administrators';
export {
  type DelegatedPolicyType,
  PolicyDelegation,
  type PolicyDelegationProps,
} from './constructs/organization/policy-delegation';
export { AccessAttributes, type AccessAttributesProps } from './constructs/people/access-attributes';
export type { ApplicationChoice } from './constructs/people/application-choice';
export type { AuditorOptions } from './constructs/people/auditor';
export { BreakGlassRole, type BreakGlassRoleProps } from './constructs/people/break-glass-role';
export type { DeveloperOptions } from './constructs/people/developer';
export { EmergencyCustodian, type EmergencyCustodianProps } from './constructs/people/emergency-custodian';
export { type AssignmentProps, PermissionSet, type PermissionSetProps } from './constructs/people/permission-set';
export type { PermissionSetDefinition } from './constructs/people/permission-set-definition';
export { PermissionSetRole, type PermissionSetRoleProps } from './constructs/people/permission-set-role';
export { PermissionSets } from './constructs/people/permission-sets';
export type { SecretsAdministratorOptions } from './constructs/people/secrets-administrator';
export type { SecretsReaderOptions } from './constructs/people/secrets-reader';
export type { SecretsRollbackOptions } from './constructs/people/secrets-rollback';
export { UseAlarm, type UseAlarmProps } from './constructs/people/use-alarm';
export type { WatchedService } from './constructs/people/use-events';
export type { AwsTemplateProps } from './constructs/rotation/aws-template-props';
export type { DatabaseEngine } from './constructs/rotation/database-value';
export type {
  ApiKeyProps,
  DatabaseRotationProps,
  DefinedRotationProps,
  ElasticacheProps,
  GithubDeployKeyProps,
  GitlabProps,
  GroupRotationProps,
  LoginRotationProps,
  MysqlRotationProps,
  OwnRotationProps,
  PasswordOptions,
  RandomValueProps,
  RedisProps,
  SigningKeysProps,
} from './constructs/rotation/engine-props';
export type { ScheduleOptions } from './constructs/rotation/function-rotation';
export type { IRotation, RotationTarget, SecretWithArn } from './constructs/rotation/i-rotation';
export { ManagedRotation, type ManagedRotationProps } from './constructs/rotation/managed-rotation';
export type { NoRotationProps } from './constructs/rotation/no-rotation';
export { Rotation } from './constructs/rotation/rotation';
export { RotationFunction } from './constructs/rotation/rotation-function';
export type { RotationFunctionOptions, RotationFunctionProps } from './constructs/rotation/rotation-function-props';
export type { RotationUsers, SuperuserOptions } from './constructs/rotation/rotation-users';
export type { SecretArnImport, SecretImport, SecretNameImport } from './constructs/secrets/imported-secret';
export type { OtherReader } from './constructs/secrets/other-reader';
export { Secret } from './constructs/secrets/secret';
export type { AdoptedSecretProps, SecretProps } from './constructs/secrets/secret-props';
export { SecretValue } from './constructs/secrets/secret-value';
export type { ExternalValueProps } from './constructs/secrets/values/external-value';
export type { GeneratedValueProps } from './constructs/secrets/values/generated-value';
export type { ISecretValue, ValueTarget } from './constructs/secrets/values/i-secret-value';
export type { EphemeralVariableProps } from './constructs/secrets/values/variable-value';
export { writeReviewMap } from './constructs/synthesis/write-review-map';
export { AccountId } from './model/account-id';
export { Arn, type ArnParts } from './model/arn';
export { Classification, type ClassificationProps } from './model/classification';
export type { Control } from './model/controls/control';
export { CONTROLS } from './model/controls/controls';
export { FRAMEWORKS, type FrameworkName } from './model/controls/requirements/framework';
export type { Requirement } from './model/controls/requirements/requirement';
export type { BuildVariable } from './model/delivery/build-variable';
export type { StoreIdentity } from './model/delivery/kubernetes/external-secret';
export type { Need, Needs, ParameterNeed, SecretNeed } from './model/delivery/need';
export type { Technique } from './model/detections/attack';
export type { Carrier } from './model/detections/carrier';
export type { Severity } from './model/detections/severity';
export type { Judgement } from './model/detections/watched/judgement';
export type {
  GuardrailRecord,
  GuardrailStage,
  RecordedPolicy,
  RecordedTarget,
} from './model/guardrails/guardrail-record';
export type { CustomTokensProps } from './model/oidc/issuers/custom';
export type { EksTokensProps, ServiceAccount } from './model/oidc/issuers/eks';
export type { GithubIdentity, GithubIssuer, GithubTokensProps, GithubWorkflow } from './model/oidc/issuers/github';
export type { GithubJob } from './model/oidc/issuers/github-jobs';
export type { GithubServerTokensProps } from './model/oidc/issuers/github-server';
export type { GitlabPipelineSource, GitlabTokensProps } from './model/oidc/issuers/gitlab';
export type { GitlabJob } from './model/oidc/issuers/gitlab-jobs';
export type { GitlabServerTokensProps } from './model/oidc/issuers/gitlab-server';
export type { JenkinsTokensProps } from './model/oidc/issuers/jenkins';
export { OidcForms } from './model/oidc/issuers/oidc-forms';
export { Oidc } from './model/oidc/oidc';
export type { FormValue, OidcForm } from './model/oidc/tokens/oidc-form';
export type { ClaimValues, TrustedTokens, TrustedTokensProps } from './model/oidc/tokens/trusted-tokens';
export type { DelegatedService } from './model/organization/delegated-service';
export type { Partition } from './model/partition';
export type { IdentityCenter } from './model/people/identity-center';
export type { Person } from './model/people/person';
export { permissionSetRoleName } from './model/permission-set-role-name';
export type { Condition, ConditionBlock, ConditionOperator, ConditionScope } from './model/policy/condition';
export { Conditions } from './model/policy/conditions';
export { type DailyWindow, type DateWindow, Period } from './model/policy/period';
export { Principal, type PrincipalType } from './model/policy/principal';
export {
  type AllActionsExcept,
  type AllResourcesExcept,
  PolicyStatement,
  type StatementJson,
  type StatementProps,
  type WildcardActions,
} from './model/policy/statement';
export { Region } from './model/region';
export { RotationSchedule, type RotationWindow } from './model/rotation-schedule';
export type { TrailGrant } from './model/trail/named/reads/reads-outside-grants';
export type { QueryColumns, TrailDay, TrailQuery, TrailScope } from './model/trail/trail-query';
