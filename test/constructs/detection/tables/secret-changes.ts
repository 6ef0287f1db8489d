import { Detections } from '../../../../src/constructs/detection/catalogue/detections';
import { forced, rekeyed } from '../../../helpers/synth/detections/calls';
import { call, change, USER } from '../../../helpers/synth/detections/events';
import { each } from '../../../helpers/synth/detections/set-path';
import type { DetectionTable } from '../../../helpers/synth/detections/table';

export const tables: readonly DetectionTable[] = [
  {
    detection: Detections.secretLabelMoved(),
    fires: [
      call('secretsmanager', 'UpdateSecretVersionStage'),
      call('secretsmanager', 'UpdateSecretVersionStage', { 'detail.userIdentity': USER }),
      call('secretsmanager', 'UpdateSecretVersionStage', { 'detail.errorCode': 'AccessDenied' }),
    ],
    misses: [['a version is listed', 'detail.eventName', 'ListSecretVersionIds']],
  },
  {
    detection: Detections.secretValueWritten(),
    fires: [
      call('secretsmanager', 'PutSecretValue'),
      call('secretsmanager', 'PutSecretValue', { 'detail.userIdentity': USER }),
      call('secretsmanager', 'PutSecretValue', { 'detail.errorCode': 'AccessDenied' }),
    ],
    misses: [['it is read', 'detail.eventName', 'GetSecretValue']],
  },
  {
    detection: Detections.secretDeleted(),
    fires: [
      call('secretsmanager', 'DeleteSecret'),
      call('secretsmanager', 'DeleteSecret', { 'detail.userIdentity': USER }),
      call('secretsmanager', 'DeleteSecret', { 'detail.errorCode': 'AccessDenied' }),
    ],
    misses: [['it is restored', 'detail.eventName', 'RestoreSecret']],
  },
  {
    detection: Detections.secretForceDeleted(),
    fires: [forced(), forced({ 'detail.userIdentity': USER }), forced({ 'detail.errorCode': 'AccessDenied' })],
    misses: [
      ['there is a window', 'detail.requestParameters.forceDeleteWithoutRecovery', false],
      ['it is another call', 'detail.eventName', 'CancelRotateSecret'],
    ],
  },
  {
    detection: Detections.secretKeySwapped(),
    fires: [
      rekeyed(),
      rekeyed({ 'detail.requestParameters.kmsKeyId': 'alias/aws/secretsmanager' }),
      rekeyed({ 'detail.userIdentity': USER }),
    ],
    misses: [
      ['only the description changes', 'detail.requestParameters.kmsKeyId', undefined],
      ['it is another call', 'detail.eventName', 'CreateSecret'],
    ],
  },
  {
    detection: Detections.secretReplicasChanged(),
    fires: [
      ...each(call('secretsmanager', 'RemoveRegionsFromReplication'), 'detail.eventName', [
        'RemoveRegionsFromReplication',
        'ReplicateSecretToRegions',
        'StopReplicationToReplica',
      ]),
    ],
    misses: [['it is described', 'detail.eventName', 'DescribeSecret']],
  },
  {
    detection: Detections.secretAccountReplica(),
    fires: [
      ...each(call('secretsmanager', 'AcceptCrossAccountReplication'), 'detail.eventName', [
        'AcceptCrossAccountReplication',
        'AssociateCrossAccountReplica',
        'DisassociateCrossAccountReplica',
      ]),
    ],
    misses: [['it is replicated in the account', 'detail.eventName', 'ReplicateSecretToRegions']],
  },
  {
    detection: Detections.secretPolicyChanged(),
    fires: [
      ...each(call('secretsmanager', 'DeleteResourcePolicy'), 'detail.eventName', [
        'DeleteResourcePolicy',
        'PutResourcePolicy',
      ]),
      call('secretsmanager', 'DeleteResourcePolicy', { 'detail.userIdentity': USER }),
    ],
    misses: [['a policy is checked', 'detail.eventName', 'ValidateResourcePolicy']],
  },
  {
    detection: Detections.secretPolicyPublic(),
    fires: [
      change('PutResourcePolicy', { 'detail.errorCode': 'PublicPolicyException' }),
      change('PutResourcePolicy', { 'detail.errorCode': 'PublicPolicyException', 'detail.userIdentity': USER }),
      change('PutResourcePolicy', {
        'detail.errorCode': 'PublicPolicyException',
        'detail.sourceIPAddress': '198.51.100.9',
      }),
    ],
    misses: [
      ['the policy is malformed', 'detail.errorCode', 'MalformedPolicyDocumentException'],
      ['it is another call', 'detail.eventName', 'ValidateResourcePolicy'],
    ],
  },
  {
    detection: Detections.secretTagsChanged(),
    fires: [
      ...each(call('secretsmanager', 'TagResource'), 'detail.eventName', ['TagResource', 'UntagResource']),
      call('secretsmanager', 'TagResource', { 'detail.userIdentity': USER }),
    ],
    misses: [['it is described', 'detail.eventName', 'DescribeSecret']],
  },
];
