import type { Rule } from '../rule';
import { accessKeyInState } from './access-key-in-state';
import { buildEnvironment } from './build-environment';
import { containerEnvironment } from './container-environment';
import { crossAccountManagedKey } from './cross-account-managed-key';
import { databasePasswordInState } from './database-password-in-state';
import { functionEnvironment } from './function-environment';
import { generatedValueInState } from './generated-value-in-state';
import { instanceUserData } from './instance-user-data';
import { keyDeletionWindow } from './key-deletion-window';
import { keyEnabled } from './key-enabled';
import { keyGrantScoped } from './key-grant-scoped';
import { keyMandatoryTags } from './key-mandatory-tags';
import { keyPolicyDeclared } from './key-policy-declared';
import { keyPolicyDelegatesUse } from './key-policy-delegates-use';
import { keyPolicyLockOut } from './key-policy-lock-out';
import { keyPolicyPrincipal } from './key-policy-principal';
import { keyPolicySafetyCheck } from './key-policy-safety-check';
import { keyRotation } from './key-rotation';
import { nameUsedTwice } from './name-used-twice';
import { oidcTrustAudience } from './oidc-trust-audience';
import { oidcTrustRepository } from './oidc-trust-repository';
import { oidcTrustSubject } from './oidc-trust-subject';
import { parameterCustomerKey } from './parameter-customer-key';
import { parameterMandatoryTags } from './parameter-mandatory-tags';
import { parameterPlainText } from './parameter-plain-text';
import { parameterValueInState } from './parameter-value-in-state';
import { policyBroadSuffix } from './policy-broad-suffix';
import { policyDeclaredOnce } from './policy-declared-once';
import { policyDeletedPrincipal } from './policy-deleted-principal';
import { policyMissingSuffix } from './policy-missing-suffix';
import { policyNotAction } from './policy-not-action';
import { policyNotPrincipal } from './policy-not-principal';
import { policyOutsideOrganization } from './policy-outside-organization';
import { policyWildcardActions } from './policy-wildcard-actions';
import { policyWildcardKeys } from './policy-wildcard-keys';
import { policyWildcardSecrets } from './policy-wildcard-secrets';
import { readerIsRotator } from './reader-is-rotator';
import { replicaCustomerKey } from './replica-customer-key';
import { replicaDomainKey } from './replica-domain-key';
import { replicaOverwrite } from './replica-overwrite';
import { replicaOwnPolicy } from './replica-own-policy';
import { reviewDatePassed } from './review-date-passed';
import { roleSessionDuration } from './role-session-duration';
import { roleTrustAccount } from './role-trust-account';
import { roleTrustAnybody } from './role-trust-anybody';
import { rotatedSecretWriter } from './rotated-secret-writer';
import { secretCustomerKey } from './secret-customer-key';
import { secretMandatoryTags } from './secret-mandatory-tags';
import { secretName } from './secret-name';
import { secretPolicyPrincipal } from './secret-policy-principal';
import { secretPublicAccessBlocked } from './secret-public-access-blocked';
import { secretRecoveryWindow } from './secret-recovery-window';
import { secretRecoveryWindowByClass } from './secret-recovery-window-by-class';
import { secretResourcePolicy } from './secret-resource-policy';
import { secretRotationByClass } from './secret-rotation-by-class';
import { secretRotationInterval } from './secret-rotation-interval';
import { secretRotationPromised } from './secret-rotation-promised';
import { secretValueDataSource } from './secret-value-data-source';
import { secretValueInState } from './secret-value-in-state';
import { serviceConfusedDeputy } from './service-confused-deputy';
import { unusedRoleGrant } from './unused-role-grant';
import { unusedSecretGrant } from './unused-secret-grant';
import { userReadsSecret } from './user-reads-secret';

/** Every golden rule, in the order of their ids. */
export const GOLDEN_RULES: readonly Rule[] = [
  accessKeyInState,
  buildEnvironment,
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
  policyOutsideOrganization,
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
