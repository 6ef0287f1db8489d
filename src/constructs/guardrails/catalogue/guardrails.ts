import { accessAnalyzerProtected } from './audit/access-analyzer-protected';
import { alarmsProtected } from './audit/alarms-protected';
import { configProtected } from './audit/config-protected';
import { detectionStoresProtected } from './audit/detection-stores-protected';
import { eventBusesProtected } from './audit/event-buses-protected';
import { guarddutyProtected } from './audit/guardduty-protected';
import { rotationLogsProtected } from './audit/rotation-logs-protected';
import { securityHubProtected } from './audit/security-hub-protected';
import { trailBucketsProtected } from './audit/trail-buckets-protected';
import { trailProtected } from './audit/trail-protected';
import { trailQueriesProtected } from './audit/trail-queries-protected';
import { keyAliases } from './keys/key-aliases';
import { keyAwsManaged } from './keys/key-aws-managed';
import { keyDeletionWindow } from './keys/key-deletion-window';
import { keyDisabled } from './keys/key-disabled';
import { keyGrants } from './keys/key-grants';
import { keyLockout } from './keys/key-lockout';
import { keyPolicyWriters } from './keys/key-policy-writers';
import { keyRetagging } from './keys/key-retagging';
import { keyRotation } from './keys/key-rotation';
import { keyStores } from './keys/key-stores';
import { keyTags } from './keys/key-tags';
import { accountRegions } from './organization/account-regions';
import { delegationRequests } from './organization/delegation-requests';
import { emergencyUsers } from './organization/emergency-users';
import { identityCenterPeople } from './organization/identity-center-people';
import { identityCenterTokens } from './organization/identity-center-tokens';
import { identityProviders } from './organization/identity-providers';
import { leaveOrganization } from './organization/leave-organization';
import { organizationPolicies } from './organization/organization-policies';
import { ownResources } from './organization/own-resources';
import { partnerTag } from './organization/partner-tag';
import { passedRoles } from './organization/passed-roles';
import { protectedFunctions } from './organization/protected-functions';
import { protectedRoles } from './organization/protected-roles';
import { readerSessions } from './organization/reader-sessions';
import { regionLimit } from './organization/region-limit';
import { roleBoundaries } from './organization/role-boundaries';
import { rootUser } from './organization/root-user';
import { confusedDeputy } from './perimeter/confused-deputy';
import { expectedNetworks } from './perimeter/expected-networks';
import { organizationIdentities } from './perimeter/organization-identities';
import { secureTransport } from './perimeter/secure-transport';
import { trustedOidc } from './perimeter/trusted-oidc';
import { secretAccountReplicas } from './secrets/secret-account-replicas';
import { secretApprovedKeys } from './secrets/secret-approved-keys';
import { secretCustomerKey } from './secrets/secret-customer-key';
import { secretDevelopers } from './secrets/secret-developers';
import { secretForceDelete } from './secrets/secret-force-delete';
import { secretKeyChanges } from './secrets/secret-key-changes';
import { secretPolicyWriters } from './secrets/secret-policy-writers';
import { secretPublicPolicy } from './secrets/secret-public-policy';
import { secretRecoveryWindow } from './secrets/secret-recovery-window';
import { secretReplicaOverwrite } from './secrets/secret-replica-overwrite';
import { secretReplicaRegions } from './secrets/secret-replica-regions';
import { secretReplicaRemoval } from './secrets/secret-replica-removal';
import { secretRetagging } from './secrets/secret-retagging';
import { secretRotationCancelled } from './secrets/secret-rotation-cancelled';
import { secretRotationFunctions } from './secrets/secret-rotation-functions';
import { secretRotationRules } from './secrets/secret-rotation-rules';
import { secretTags } from './secrets/secret-tags';
import { secretUntagging } from './secrets/secret-untagging';
import { secretVersionStages } from './secrets/secret-version-stages';

/**
 * The catalogue of guardrails: each entry makes one, with its options, of what nobody in the organization can do.
 *
 * @example
 * const guardrails = [
 *   Guardrails.secretCustomerKey(),
 *   Guardrails.secretRecoveryWindow({ days: 14 }),
 *   Guardrails.regionLimit({ regions: ['eu-central-1', 'eu-west-1'] }),
 * ];
 */
export const Guardrails = {
  accessAnalyzerProtected,
  accountRegions,
  alarmsProtected,
  configProtected,
  confusedDeputy,
  delegationRequests,
  detectionStoresProtected,
  emergencyUsers,
  eventBusesProtected,
  expectedNetworks,
  guarddutyProtected,
  identityCenterPeople,
  identityCenterTokens,
  identityProviders,
  keyAliases,
  keyAwsManaged,
  keyDeletionWindow,
  keyDisabled,
  keyGrants,
  keyLockout,
  keyPolicyWriters,
  keyRetagging,
  keyRotation,
  keyStores,
  keyTags,
  leaveOrganization,
  organizationIdentities,
  organizationPolicies,
  ownResources,
  partnerTag,
  passedRoles,
  protectedFunctions,
  protectedRoles,
  readerSessions,
  regionLimit,
  roleBoundaries,
  rootUser,
  rotationLogsProtected,
  secretAccountReplicas,
  secretApprovedKeys,
  secretCustomerKey,
  secretDevelopers,
  secretForceDelete,
  secretKeyChanges,
  secretPolicyWriters,
  secretPublicPolicy,
  secretRecoveryWindow,
  secretReplicaOverwrite,
  secretReplicaRegions,
  secretReplicaRemoval,
  secretRetagging,
  secretRotationCancelled,
  secretRotationFunctions,
  secretRotationRules,
  secretTags,
  secretUntagging,
  secretVersionStages,
  secureTransport,
  securityHubProtected,
  trailBucketsProtected,
  trailProtected,
  trailQueriesProtected,
  trustedOidc,
} as const;
