import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';
import { table as accessAnalyzerProtected } from './access-analyzer-protected';
import { table as accountRegions } from './account-regions';
import { table as alarmsProtected } from './alarms-protected';
import { table as configProtected } from './config-protected';
import { table as confusedDeputy } from './confused-deputy';
import { table as delegationRequests } from './delegation-requests';
import { table as detectionStoresProtected } from './detection-stores-protected';
import { table as emergencyUsers } from './emergency-users';
import { table as eventBusesProtected } from './event-buses-protected';
import { table as expectedNetworks } from './expected-networks';
import { table as guarddutyProtected } from './guardduty-protected';
import { table as identityCenterPeople } from './identity-center-people';
import { table as identityCenterTokens } from './identity-center-tokens';
import { table as identityProviders } from './identity-providers';
import { table as keyAliases } from './key-aliases';
import { table as keyAwsManaged } from './key-aws-managed';
import { table as keyDeletionWindow } from './key-deletion-window';
import { table as keyDisabled } from './key-disabled';
import { table as keyGrants } from './key-grants';
import { table as keyLockout } from './key-lockout';
import { table as keyPolicyWriters } from './key-policy-writers';
import { table as keyRetagging } from './key-retagging';
import { table as keyRotation } from './key-rotation';
import { table as keyStores } from './key-stores';
import { table as keyTags } from './key-tags';
import { table as leaveOrganization } from './leave-organization';
import { table as organizationIdentities } from './organization-identities';
import { table as organizationPolicies } from './organization-policies';
import { table as ownResources } from './own-resources';
import { table as partnerTag } from './partner-tag';
import { table as passedRoles } from './passed-roles';
import { table as protectedFunctions } from './protected-functions';
import { table as protectedRoles } from './protected-roles';
import { table as readerSessions } from './reader-sessions';
import { table as regionLimit } from './region-limit';
import { table as roleBoundaries } from './role-boundaries';
import { table as rootUser } from './root-user';
import { table as rotationLogsProtected } from './rotation-logs-protected';
import { table as secretAccountReplicas } from './secret-account-replicas';
import { table as secretApprovedKeys } from './secret-approved-keys';
import { table as secretCustomerKey } from './secret-customer-key';
import { table as secretDevelopers } from './secret-developers';
import { table as secretForceDelete } from './secret-force-delete';
import { table as secretKeyChanges } from './secret-key-changes';
import { table as secretPolicyWriters } from './secret-policy-writers';
import { table as secretPublicPolicy } from './secret-public-policy';
import { table as secretRecoveryWindow } from './secret-recovery-window';
import { table as secretReplicaOverwrite } from './secret-replica-overwrite';
import { table as secretReplicaRegions } from './secret-replica-regions';
import { table as secretReplicaRemoval } from './secret-replica-removal';
import { table as secretRetagging } from './secret-retagging';
import { table as secretRotationCancelled } from './secret-rotation-cancelled';
import { table as secretRotationFunctions } from './secret-rotation-functions';
import { table as secretRotationRules } from './secret-rotation-rules';
import { table as secretTags } from './secret-tags';
import { table as secretUntagging } from './secret-untagging';
import { table as secretVersionStages } from './secret-version-stages';
import { table as secureTransport } from './secure-transport';
import { table as securityHubProtected } from './security-hub-protected';
import { table as trailBucketsProtected } from './trail-buckets-protected';
import { table as trailProtected } from './trail-protected';
import { table as trailQueriesProtected } from './trail-queries-protected';
import { table as trustedOidc } from './trusted-oidc';

/** The proof of every guardrail. */
export const tables: readonly GuardrailTable[] = [
  accessAnalyzerProtected,
  accountRegions,
  alarmsProtected,
  configProtected,
  confusedDeputy,
  delegationRequests,
  emergencyUsers,
  expectedNetworks,
  eventBusesProtected,
  trailBucketsProtected,
  detectionStoresProtected,
  trailQueriesProtected,
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
  trailProtected,
  trustedOidc,
];
