export {
  Boundary,
  type BoundaryOptions,
  type BoundaryScope,
  type WorkloadBoundaryOptions,
} from './constructs/access/boundary';
export { ConsumerRole, type ConsumerRoleProps } from './constructs/access/consumer-role';
export { DeploymentRole, type DeploymentRoleProps } from './constructs/access/deployment-role';
export type { DeploymentPolicyFile } from './constructs/access/deployment-statements';
export type { IConsumer } from './constructs/access/i-consumer';
export type { ISecret, SecretUse } from './constructs/access/i-secret';
export { PermissionsBoundary, type PermissionsBoundaryProps } from './constructs/access/permissions-boundary';
export { type AssumedByProps, RoleTrust, type UsersWithMfaProps } from './constructs/access/role-trust';
export {
  type GrantOptions,
  type ReadOptions,
  SecretGrants,
  type WriteOptions,
} from './constructs/access/secret-grants';
export { AwsAccount, type AwsAccountProps, type DeletionGuardChoice } from './constructs/accounts/aws-account';
export { OperationsKey, type OperationsKeyProps } from './constructs/alarms/operations-key';
export {
  type FunctionGroupProps,
  FunctionNetwork,
  type FunctionNetworkProps,
  type NetworkPeer,
} from './constructs/functions/function-network';
export type { FunctionOptions } from './constructs/functions/function-props';
export { Guardrails } from './constructs/guardrails/catalogue/guardrails';
export type {
  ExpectedNetworksProps,
  NetworkBound,
} from './constructs/guardrails/catalogue/perimeter/expected-networks-props';
export {
  type GithubOwner,
  OidcProvider,
  type TrustedProvider,
} from './constructs/guardrails/catalogue/perimeter/oidc-provider';
export {
  arnPatterns,
  type ExemptRole,
  exceptExempt,
  type RolePatterns,
  roleArnPattern,
} from './constructs/guardrails/exempt-roles';
export { type Guardrail, type GuardrailScope, type GuardrailType, sidOf } from './constructs/guardrails/guardrail';
export { GuardrailSet, type GuardrailSetProps } from './constructs/guardrails/guardrail-set';
export {
  type GuardrailRollout,
  type GuardrailTarget,
  reachedTargets,
  requireTargets,
} from './constructs/guardrails/guardrail-target';
export { POLICY_LIMITS, type PolicyLimit, type PolicyLimits } from './constructs/guardrails/policy-limits';
export type { UnprefixedService } from './constructs/guardrails/service-secrets';
export { TagPolicy, type TagPolicyProps } from './constructs/guardrails/tags/tag-policy';
export type { AllowedTagValues, TagPolicyService } from './constructs/guardrails/tags/tag-policy-document';
export type { ISecretsKey } from './constructs/keys/i-secrets-key';
export { SecretsKey, type SecretsKeyProps } from './constructs/keys/secrets-key';
export { DEFAULT_ENDPOINT_SERVICES, type EndpointService } from './constructs/network/endpoint-service';
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
export { BreakGlassRole, type BreakGlassRoleProps } from './constructs/people/break-glass-role';
export { EmergencyCustodian, type EmergencyCustodianProps } from './constructs/people/emergency-custodian';
export { type AssignmentProps, PermissionSet, type PermissionSetProps } from './constructs/people/permission-set';
export type { PermissionSetDefinition } from './constructs/people/permission-set-definition';
export { PermissionSetRole, type PermissionSetRoleProps } from './constructs/people/permission-set-role';
export { PermissionSets } from './constructs/people/permission-sets';
export { UseAlarm, type UseAlarmProps } from './constructs/people/use-alarm';
export type { AwsTemplateProps } from './constructs/rotation/aws-template-props';
export {
  type DatabaseEngine,
  ENGINE_NAMES,
  type LoginFields,
  requireFields,
  requireLogin,
} from './constructs/rotation/database-value';
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
export type { IRotation, RotationTarget, SecretWithArn } from './constructs/rotation/i-rotation';
export { ManagedRotation, type ManagedRotationProps } from './constructs/rotation/managed-rotation';
export { NoRotation, type NoRotationProps } from './constructs/rotation/no-rotation';
export { Rotation } from './constructs/rotation/rotation';
export { RotationFunction } from './constructs/rotation/rotation-function';
export type { RotationFunctionOptions, RotationFunctionProps } from './constructs/rotation/rotation-function-props';
export { type RotationUsers, type SuperuserOptions, superuserOf } from './constructs/rotation/rotation-users';
export type { OtherReader } from './constructs/secrets/other-reader';
export { Secret } from './constructs/secrets/secret';
export type { AdoptedSecretProps, AnySecretProps, SecretProps } from './constructs/secrets/secret-props';
export { SecretValue } from './constructs/secrets/secret-value';
export { writeReviewMap } from './constructs/synthesis/write-review-map';
export { AccountId } from './model/account-id';
export { Arn, type ArnParts } from './model/arn';
export { Classification, type ClassificationProps } from './model/classification';
export type { Control } from './model/controls/control';
export { CONTROLS } from './model/controls/controls';
export { FRAMEWORKS, type Framework, type FrameworkName } from './model/controls/requirements/framework';
export type { Requirement } from './model/controls/requirements/requirement';
export {
  type GuardrailRecord,
  type GuardrailStage,
  RECORD_PREFIX,
  type RecordedPolicy,
  type RecordedTarget,
} from './model/guardrails/guardrail-record';
export { type MandatoryTags, mandatoryTags } from './model/mandatory-tags';
export type { DelegatedService } from './model/organization/delegated-service';
export { PARTITIONS, type Partition } from './model/partition';
export type { IdentityCenter } from './model/people/identity-center';
export type { Person } from './model/people/person';
export { permissionSetRoleName } from './model/permission-set-role-name';
export {
  type Condition,
  type ConditionBlock,
  type ConditionOperator,
  type ConditionScope,
  conditionBlock,
} from './model/policy/condition';
export { Conditions, caller, request } from './model/policy/conditions';
export { PolicyDocument, type PolicyJson } from './model/policy/document';
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
export { globalRegion, Region } from './model/region';
export { parseRoleArn, type RoleAddress, roleArn, roleNameOf, rolePathOf } from './model/role-arn';
export { RotationSchedule, type RotationWindow } from './model/rotation-schedule';
export { parseSecretArn, type SecretLocation, secretArnPattern } from './model/secret-arn';
export { SecretName, type SecretNameParts } from './model/secret-name';
