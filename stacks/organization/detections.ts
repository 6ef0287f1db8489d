import { type Detection, Detections } from 'cdktf-aws-secrets';

/** What detections must know of an organization. */
export interface DetectionFacts {
  /** Every account of the organization. */
  readonly members: readonly string[];
  /** Buckets in the accounts of the environment that hold a trail and its access logs. @default - none */
  readonly trailBuckets?: readonly string[];
}

const rotationFunctions = ['rotate-*'];

// region detections
/** What is looked for in every environment. */
export function detections({ members, trailBuckets = [] }: DetectionFacts): readonly Detection[] {
  return [
    Detections.alarmRuleChanged(),
    Detections.alarmTopicChanged(),
    Detections.analyzerAccess(),
    Detections.analyzerMuted(),
    Detections.boundaryRemoved(),
    Detections.configStopped(),
    Detections.credentialsMade(),
    Detections.databasePasswordChanged(),
    Detections.detectionSilent(),
    Detections.eventBusChanged(),
    Detections.federationToken(),
    Detections.guarddutyCredentials(),
    Detections.guarddutyMuted(),
    Detections.guarddutySequence(),
    Detections.guardrailChanged(),
    Detections.identityProviderChanged(),
    Detections.keyAliasMoved(),
    Detections.keyGranted(),
    Detections.keyPolicyChanged(),
    Detections.keyQuarantined(),
    Detections.keyRotationChanged(),
    Detections.keyUnusable(),
    Detections.metricAlarmChanged(),
    Detections.organizationLeft(),
    Detections.parametersReadInBulk(),
    Detections.permissionSetChanged(),
    Detections.regionEnabled(),
    Detections.replicationFailed(),
    Detections.roleAssumedByStranger({ accounts: members }),
    Detections.roleTrustChanged(),
    Detections.rolesAnywhereChanged(),
    Detections.rootSignedIn(),
    Detections.rotationAbandoned(),
    Detections.rotationCancelled(),
    Detections.rotationFailed(),
    Detections.rotationFunctionChanged({ functions: rotationFunctions }),
    Detections.rotationFunctionReplaced(),
    Detections.rotationLogCut({ functions: rotationFunctions }),
    Detections.secretAccountReplica(),
    Detections.secretBatchEverything(),
    Detections.secretDeleted(),
    Detections.secretForceDeleted(),
    Detections.secretKeySwapped(),
    Detections.secretLabelMoved(),
    Detections.secretPolicyChanged(),
    Detections.secretPolicyPublic(),
    Detections.secretReadByStranger({ accounts: members }),
    Detections.secretReadByTool(),
    Detections.secretReadByUser(),
    Detections.secretReadDeleted(),
    Detections.secretReadDenied(),
    Detections.secretReadInCloudshell(),
    Detections.secretReadInConsole(),
    Detections.secretReadInEmergency(),
    Detections.secretReplicasChanged(),
    Detections.secretTagsChanged(),
    Detections.secretUsedByRoot(),
    Detections.secretValueWritten(),
    Detections.securityhubMuted(),
    Detections.securityhubSecrets(),
    Detections.signinToken(),
    Detections.trailNarrowed(),
    Detections.trailStopped(),
    ...(trailBuckets.length > 0 ? [Detections.trailBucketChanged({ buckets: trailBuckets })] : []),
  ];
}
// endregion

/** What is left out here, and why. */
export const notHere = {
  'secret-read-outside-endpoints':
    'Ids of VPC endpoints are known once they are made: add them when all readers come through endpoints',
} as const;
