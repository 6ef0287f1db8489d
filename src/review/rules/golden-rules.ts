import { accessKeyInState } from './golden/access-key-in-state';
import { containerEnvironment } from './golden/container-environment';
import { crossAccountManagedKey } from './golden/cross-account-managed-key';
import { databasePasswordInState } from './golden/database-password-in-state';
import { functionEnvironment } from './golden/function-environment';
import { generatedValueInState } from './golden/generated-value-in-state';
import { instanceUserData } from './golden/instance-user-data';
import { keyDeletionWindow } from './golden/key-deletion-window';
import { keyEnabled } from './golden/key-enabled';
import { keyGrantScoped } from './golden/key-grant-scoped';
import { keyMandatoryTags } from './golden/key-mandatory-tags';
import { keyPolicyDeclared } from './golden/key-policy-declared';
import { keyPolicyDelegatesUse } from './golden/key-policy-delegates-use';
import { keyPolicyLockOut } from './golden/key-policy-lock-out';
import { keyPolicyPrincipal } from './golden/key-policy-principal';
import { keyPolicySafetyCheck } from './golden/key-policy-safety-check';
import { keyRotation } from './golden/key-rotation';
import { nameUsedTwice } from './golden/name-used-twice';
import { oidcTrustAudience } from './golden/oidc-trust-audience';
import { oidcTrustRepository } from './golden/oidc-trust-repository';
import { oidcTrustSubject } from './golden/oidc-trust-subject';
import { parameterCustomerKey } from './golden/parameter-customer-key';
import { parameterMandatoryTags } from './golden/parameter-mandatory-tags';
import { parameterPlainText } from './golden/parameter-plain-text';
import { parameterValueInState } from './golden/parameter-value-in-state';
import { policyBroadSuffix } from './golden/policy-broad-suffix';
import { policyDeclaredOnce } from './golden/policy-declared-once';
import { policyDeletedPrincipal } from './golden/policy-deleted-principal';
import { policyMissingSuffix } from './golden/policy-missing-suffix';
import { policyNotAction } from './golden/policy-not-action';
import { policyNotPrincipal } from './golden/policy-not-principal';
import { policyWildcardActions } from './golden/policy-wildcard-actions';
import { policyWildcardKeys } from './golden/policy-wildcard-keys';
import { policyWildcardSecrets } from './golden/policy-wildcard-secrets';
import { readerIsRotator } from './golden/reader-is-rotator';
import { replicaCustomerKey } from './golden/replica-customer-key';
import { replicaDomainKey } from './golden/replica-domain-key';
import { replicaOverwrite } from './golden/replica-overwrite';
import { replicaOwnPolicy } from './golden/replica-own-policy';
import { reviewDatePassed } from './golden/review-date-passed';
import { roleSessionDuration } from './golden/role-session-duration';
import { roleTrustAccount } from './golden/role-trust-account';
import { roleTrustAnybody } from './golden/role-trust-anybody';
import { rotatedSecretWriter } from './golden/rotated-secret-writer';
import { secretCustomerKey } from './golden/secret-customer-key';
import { secretMandatoryTags } from './golden/secret-mandatory-tags';
import { secretName } from './golden/secret-name';
import { secretPolicyPrincipal } from './golden/secret-policy-principal';
import { secretPublicAccessBlocked } from './golden/secret-public-access-blocked';
import { secretRecoveryWindow } from './golden/secret-recovery-window';
import { secretRecoveryWindowByClass } from './golden/secret-recovery-window-by-class';
import { secretResourcePolicy } from './golden/secret-resource-policy';
import { secretRotationByClass } from './golden/secret-rotation-by-class';
import { secretRotationInterval } from './golden/secret-rotation-interval';
import { secretRotationPromised } from './golden/secret-rotation-promised';
import { secretValueDataSource } from './golden/secret-value-data-source';
import { secretValueInState } from './golden/secret-value-in-state';
import { serviceConfusedDeputy } from './golden/service-confused-deputy';
import { unusedRoleGrant } from './golden/unused-role-grant';
import { unusedSecretGrant } from './golden/unused-secret-grant';
import { userReadsSecret } from './golden/user-reads-secret';
import type { Rule } from './rule';

/** Every golden rule, in the order of their ids. */
export const GOLDEN_RULES: readonly Rule[] = [
  accessKeyInState,
  containerEnvironment,
  crossAccountManagedKey,
  databasePasswordInState,
  functionEnvironment,
  generatedValueInState,
  instanceUserData,
  keyDeletionWindow,
  keyEnabled,
  keyGrantScoped,
  keyMandatoryTags,
  keyPolicyDeclared,
  keyPolicyDelegatesUse,
  keyPolicyLockOut,
  keyPolicyPrincipal,
  keyPolicySafetyCheck,
  keyRotation,
  nameUsedTwice,
  oidcTrustAudience,
  oidcTrustRepository,
  oidcTrustSubject,
  parameterCustomerKey,
  parameterMandatoryTags,
  parameterPlainText,
  parameterValueInState,
  policyBroadSuffix,
  policyDeclaredOnce,
  policyDeletedPrincipal,
  policyMissingSuffix,
  policyNotAction,
  policyNotPrincipal,
  policyWildcardActions,
  policyWildcardKeys,
  policyWildcardSecrets,
  readerIsRotator,
  replicaCustomerKey,
  replicaDomainKey,
  replicaOverwrite,
  replicaOwnPolicy,
  reviewDatePassed,
  roleSessionDuration,
  roleTrustAccount,
  roleTrustAnybody,
  rotatedSecretWriter,
  secretCustomerKey,
  secretMandatoryTags,
  secretName,
  secretPolicyPrincipal,
  secretPublicAccessBlocked,
  secretRecoveryWindow,
  secretRecoveryWindowByClass,
  secretResourcePolicy,
  secretRotationByClass,
  secretRotationInterval,
  secretRotationPromised,
  secretValueDataSource,
  secretValueInState,
  serviceConfusedDeputy,
  unusedRoleGrant,
  unusedSecretGrant,
  userReadsSecret,
];
