import { alarmRuleChanged } from './evidence/alarm-rule-changed';
import { alarmTopicChanged } from './evidence/alarm-topic-changed';
import { analyzerMuted } from './evidence/analyzer-muted';
import { configStopped } from './evidence/config-stopped';
import { detectionSilent } from './evidence/detection-silent';
import { eventBusChanged } from './evidence/event-bus-changed';
import { guarddutyMuted } from './evidence/guardduty-muted';
import { guardrailChanged } from './evidence/guardrail-changed';
import { metricAlarmChanged } from './evidence/metric-alarm-changed';
import { organizationLeft } from './evidence/organization-left';
import { regionEnabled } from './evidence/region-enabled';
import { rotationLogCut } from './evidence/rotation-log-cut';
import { securityhubMuted } from './evidence/securityhub-muted';
import { trailBucketChanged } from './evidence/trail-bucket-changed';
import { trailNarrowed } from './evidence/trail-narrowed';
import { trailStopped } from './evidence/trail-stopped';
import { analyzerAccess } from './findings/analyzer-access';
import { guarddutyCredentials } from './findings/guardduty-credentials';
import { guarddutySequence } from './findings/guardduty-sequence';
import { securityhubSecrets } from './findings/securityhub-secrets';
import { boundaryRemoved } from './identities/boundary-removed';
import { credentialsMade } from './identities/credentials-made';
import { federationToken } from './identities/federation-token';
import { identityProviderChanged } from './identities/identity-provider-changed';
import { keyQuarantined } from './identities/key-quarantined';
import { permissionSetChanged } from './identities/permission-set-changed';
import { roleAssumedByStranger } from './identities/role-assumed-by-stranger';
import { roleTrustChanged } from './identities/role-trust-changed';
import { rolesAnywhereChanged } from './identities/roles-anywhere-changed';
import { rootSignedIn } from './identities/root-signed-in';
import { signinToken } from './identities/signin-token';
import { keyAliasMoved } from './keys/key-alias-moved';
import { keyGranted } from './keys/key-granted';
import { keyPolicyChanged } from './keys/key-policy-changed';
import { keyRotationChanged } from './keys/key-rotation-changed';
import { keyUnusable } from './keys/key-unusable';
import { databasePasswordChanged } from './rotation/database-password-changed';
import { replicationFailed } from './rotation/replication-failed';
import { rotationAbandoned } from './rotation/rotation-abandoned';
import { rotationCancelled } from './rotation/rotation-cancelled';
import { rotationFailed } from './rotation/rotation-failed';
import { rotationFunctionChanged } from './rotation/rotation-function-changed';
import { rotationFunctionReplaced } from './rotation/rotation-function-replaced';
import { decoyTouched } from './secrets/decoy-touched';
import { parametersReadInBulk } from './secrets/parameters-read-in-bulk';
import { secretAccountReplica } from './secrets/secret-account-replica';
import { secretBatchEverything } from './secrets/secret-batch-everything';
import { secretDeleted } from './secrets/secret-deleted';
import { secretForceDeleted } from './secrets/secret-force-deleted';
import { secretKeySwapped } from './secrets/secret-key-swapped';
import { secretLabelMoved } from './secrets/secret-label-moved';
import { secretPolicyChanged } from './secrets/secret-policy-changed';
import { secretPolicyPublic } from './secrets/secret-policy-public';
import { secretReadByStranger } from './secrets/secret-read-by-stranger';
import { secretReadByTool } from './secrets/secret-read-by-tool';
import { secretReadByUser } from './secrets/secret-read-by-user';
import { secretReadDeleted } from './secrets/secret-read-deleted';
import { secretReadDenied } from './secrets/secret-read-denied';
import { secretReadInCloudshell } from './secrets/secret-read-in-cloudshell';
import { secretReadInConsole } from './secrets/secret-read-in-console';
import { secretReadInEmergency } from './secrets/secret-read-in-emergency';
import { secretReadOutsideEndpoints } from './secrets/secret-read-outside-endpoints';
import { secretReplicasChanged } from './secrets/secret-replicas-changed';
import { secretTagsChanged } from './secrets/secret-tags-changed';
import { secretUsedByRoot } from './secrets/secret-used-by-root';
import { secretValueWritten } from './secrets/secret-value-written';

/**
 * The catalogue of detections: each entry makes one, with its options, of what somebody is told.
 *
 * @example
 * const detections = [
 *   Detections.secretForceDeleted(),
 *   Detections.trailStopped(),
 *   Detections.secretReadOutsideEndpoints({ vpcEndpoints: ['vpce-0123456789abcdef0'] }),
 * ];
 */
export const Detections = {
  alarmRuleChanged,
  alarmTopicChanged,
  analyzerAccess,
  analyzerMuted,
  boundaryRemoved,
  configStopped,
  credentialsMade,
  databasePasswordChanged,
  decoyTouched,
  detectionSilent,
  eventBusChanged,
  federationToken,
  guarddutyCredentials,
  guarddutyMuted,
  guarddutySequence,
  guardrailChanged,
  identityProviderChanged,
  keyAliasMoved,
  keyGranted,
  keyPolicyChanged,
  keyQuarantined,
  keyRotationChanged,
  keyUnusable,
  metricAlarmChanged,
  organizationLeft,
  parametersReadInBulk,
  permissionSetChanged,
  regionEnabled,
  replicationFailed,
  roleAssumedByStranger,
  roleTrustChanged,
  rolesAnywhereChanged,
  rootSignedIn,
  rotationAbandoned,
  rotationCancelled,
  rotationFailed,
  rotationFunctionChanged,
  rotationFunctionReplaced,
  rotationLogCut,
  secretAccountReplica,
  secretBatchEverything,
  secretDeleted,
  secretForceDeleted,
  secretKeySwapped,
  secretLabelMoved,
  secretPolicyChanged,
  secretPolicyPublic,
  secretReadByStranger,
  secretReadByTool,
  secretReadByUser,
  secretReadDeleted,
  secretReadDenied,
  secretReadInCloudshell,
  secretReadInConsole,
  secretReadInEmergency,
  secretReadOutsideEndpoints,
  secretReplicasChanged,
  secretTagsChanged,
  secretUsedByRoot,
  secretValueWritten,
  securityhubMuted,
  securityhubSecrets,
  signinToken,
  trailBucketChanged,
  trailNarrowed,
  trailStopped,
} as const;
