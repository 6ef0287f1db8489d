import { Detections } from '../../../../src/constructs/detection/catalogue/detections';
import { database, lambda, rotated } from '../../../helpers/synth/detections/calls';
import { call, rotationEvent, SECRETS, USER } from '../../../helpers/synth/detections/events';
import { each } from '../../../helpers/synth/detections/set-path';
import type { DetectionTable } from '../../../helpers/synth/detections/table';

export const tables: readonly DetectionTable[] = [
  {
    detection: Detections.rotationFailed(),
    fires: [
      ...each(rotationEvent('RotationFailed'), 'detail.eventName', ['RotationFailed', 'TestRotationFailed']),
      rotationEvent('RotationFailed', { 'detail.additionalEventData.SecretId': SECRETS.a }),
    ],
    misses: [['it succeeds', 'detail.eventName', 'RotationSucceeded']],
  },
  {
    detection: Detections.rotationAbandoned(),
    fires: [
      ...each(rotationEvent('RotationAbandoned'), 'detail.eventName', ['RotationAbandoned']),
      rotationEvent('RotationAbandoned', { 'detail.additionalEventData.SecretId': SECRETS.a }),
      rotationEvent('RotationAbandoned', { 'detail.additionalEventData.SecretId': SECRETS.b }),
    ],
    misses: [['it starts', 'detail.eventName', 'RotationStarted']],
  },
  {
    detection: Detections.replicationFailed(),
    fires: [
      ...each(rotationEvent('ReplicationFailed'), 'detail.eventName', ['ReplicationFailed']),
      rotationEvent('ReplicationFailed', { 'detail.additionalEventData.SecretId': SECRETS.a }),
      rotationEvent('ReplicationFailed', { 'detail.additionalEventData.SecretId': SECRETS.b }),
    ],
    misses: [['it succeeds', 'detail.eventName', 'ReplicationSucceeded']],
  },
  {
    detection: Detections.rotationCancelled(),
    fires: [
      call('secretsmanager', 'CancelRotateSecret'),
      call('secretsmanager', 'CancelRotateSecret', { 'detail.userIdentity': USER }),
      call('secretsmanager', 'CancelRotateSecret', { 'detail.errorCode': 'AccessDenied' }),
    ],
    misses: [['it is rotated', 'detail.eventName', 'RotateSecret']],
  },
  {
    detection: Detections.rotationFunctionReplaced(),
    fires: [rotated(), rotated({ 'detail.userIdentity': USER }), rotated({ 'detail.errorCode': 'AccessDenied' })],
    misses: [
      ['it is only started', 'detail.requestParameters.rotationLambdaARN', undefined],
      ['it is another call', 'detail.eventName', 'UpdateSecret'],
    ],
  },
  {
    detection: Detections.databasePasswordChanged(),
    fires: [database(), database({ 'detail.eventName': 'ModifyDBCluster' }), database({ 'detail.userIdentity': USER })],
    misses: [
      ['the class changes', 'detail.requestParameters.masterUserPassword', undefined],
      ['the instance is rebooted', 'detail.eventName', 'RebootDBInstance'],
    ],
  },
  {
    detection: Detections.rotationFunctionChanged({ functions: ['rotate-*'] }),
    fires: [
      lambda(),
      lambda({ 'detail.eventName': 'UpdateFunctionConfiguration20150331v2' }),
      lambda({ 'detail.eventName': 'AddPermission20150331v2' }),
      lambda({
        'detail.requestParameters.functionName': 'arn:aws:lambda:eu-central-1:111111111111:function:rotate-payments',
      }),
    ],
    misses: [
      ['another function changes', 'detail.requestParameters.functionName', 'orders-api'],
      ['it is invoked', 'detail.eventName', 'Invoke'],
      ['its code is read', 'detail.eventName', 'UpdateAlias20150331'],
      ['a permission is removed', 'detail.eventName', 'AddLayerVersionPermission20181031'],
      ['its concurrency changes', 'detail.eventName', 'UpdateFunctionEventInvokeConfig'],
    ],
  },
];
