import { Detections } from '../../../../src/constructs/detection/catalogue/detections';
import { analyzer, guardDuty, hub } from '../../../helpers/synth/detections/calls';
import { finding } from '../../../helpers/synth/detections/events';
import { each } from '../../../helpers/synth/detections/set-path';
import type { DetectionTable } from '../../../helpers/synth/detections/table';

const GUARDDUTY_FINDINGS = [
  'CredentialAccess:IAMUser/AnomalousBehavior',
  'DefenseEvasion:IAMUser/AnomalousBehavior',
  'Discovery:IAMUser/AnomalousBehavior',
  'Exfiltration:IAMUser/AnomalousBehavior',
  'Impact:IAMUser/AnomalousBehavior',
  'InitialAccess:IAMUser/AnomalousBehavior',
  'PenTest:IAMUser/KaliLinux',
  'Persistence:IAMUser/AnomalousBehavior',
  'Policy:IAMUser/RootCredentialUsage',
  'PrivilegeEscalation:IAMUser/AnomalousBehavior',
  'Recon:IAMUser/TorIPCaller',
  'Stealth:IAMUser/CloudTrailLoggingDisabled',
  'UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS',
];

export const tables: readonly DetectionTable[] = [
  {
    detection: Detections.guarddutyCredentials(),
    fires: [...each(guardDuty('CredentialAccess:IAMUser/AnomalousBehavior'), 'detail.type', GUARDDUTY_FINDINGS)],
    misses: [
      ['it finds mining', 'detail.type', 'CryptoCurrency:EC2/BitcoinTool.B'],
      ['it finds a scan', 'detail.type', 'Recon:EC2/PortProbeUnprotectedPort'],
      ['it finds an exposed port', 'detail.type', 'UnauthorizedAccess:EC2/SSHBruteForce'],
      ['it finds a policy', 'detail.type', 'Policy:S3/BucketPublicAccessGranted'],
      ['it finds a change', 'detail.type', 'PenTest:S3/KaliLinux'],
      ['it finds traffic', 'detail.type', 'Exfiltration:S3/AnomalousBehavior'],
      ['it finds a change of a bucket', 'detail.type', 'Stealth:S3/ServerAccessLoggingDisabled'],
    ],
  },
  {
    detection: Detections.guarddutySequence(),
    fires: [
      guardDuty('AttackSequence:IAM/CompromisedCredentials'),
      guardDuty('AttackSequence:S3/CompromisedData'),
      guardDuty('AttackSequence:EKS/CompromisedCluster'),
    ],
    misses: [['it finds one event', 'detail.type', 'AttackedResource:IAM/Other']],
  },
  {
    detection: Detections.securityhubSecrets(),
    fires: [
      hub(),
      hub({ 'detail.findings.0.Resources': [{ Type: 'AwsKmsKey' }] }),
      hub({ 'detail.findings.0.Severity': { Label: 'MEDIUM' } }),
    ],
    misses: [
      ['it is another resource', 'detail.findings.0.Resources', [{ Type: 'AwsS3Bucket' }]],
      ['it passes', 'detail.findings.0.Compliance', { Status: 'PASSED' }],
      ['it is suppressed', 'detail.findings.0.Workflow', { Status: 'SUPPRESSED' }],
      ['it is archived', 'detail.findings.0.RecordState', 'ARCHIVED'],
    ],
  },
  {
    detection: Detections.analyzerAccess(),
    fires: [
      ...each(analyzer(), 'detail.resourceType', ['AWS::SecretsManager::Secret', 'AWS::KMS::Key', 'AWS::IAM::Role']),
    ],
    misses: [
      ['it is a bucket', 'detail.resourceType', 'AWS::S3::Bucket'],
      ['it is resolved', 'detail.status', 'RESOLVED'],
    ],
  },
  {
    detection: Detections.detectionSilent(),
    fires: [
      silent('prod-secret-detection-silent-secrets-swept'),
      silent('org-secret-detection-silent-watch-failed'),
      silent('staging-secret-detection-silent-trail-silent'),
    ],
    misses: [
      ['it is another alarm', 'detail.alarmName', 'prod-secret-detection-findings-unreported'],
      ['it is well again', 'detail.state', { value: 'OK' }],
    ],
  },
];

function silent(alarmName: string) {
  return finding('aws.cloudwatch', 'CloudWatch Alarm State Change', { alarmName, state: { value: 'ALARM' } });
}
