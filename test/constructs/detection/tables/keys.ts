import { Detections } from '../../../../src/constructs/detection/catalogue/detections';
import { aliased } from '../../../helpers/synth/detections/calls';
import { call, USER } from '../../../helpers/synth/detections/events';
import { each } from '../../../helpers/synth/detections/set-path';
import type { DetectionTable } from '../../../helpers/synth/detections/table';

export const tables: readonly DetectionTable[] = [
  {
    detection: Detections.keyPolicyChanged(),
    fires: [
      call('kms', 'PutKeyPolicy'),
      call('kms', 'PutKeyPolicy', { 'detail.userIdentity': USER }),
      call('kms', 'PutKeyPolicy', { 'detail.errorCode': 'AccessDenied' }),
    ],
    misses: [['it is read', 'detail.eventName', 'GetKeyPolicy']],
  },
  {
    detection: Detections.keyGranted(),
    fires: [
      call('kms', 'CreateGrant'),
      call('kms', 'CreateGrant', { 'detail.userIdentity': USER }),
      call('kms', 'CreateGrant', { 'detail.errorCode': 'AccessDenied' }),
    ],
    misses: [
      ['a service makes it', 'detail.userIdentity.invokedBy', 'rds.amazonaws.com'],
      ['grants are listed', 'detail.eventName', 'ListGrants'],
    ],
  },
  {
    detection: Detections.keyUnusable(),
    fires: [
      ...each(call('kms', 'DeleteImportedKeyMaterial'), 'detail.eventName', [
        'DeleteImportedKeyMaterial',
        'DisableKey',
        'ScheduleKeyDeletion',
      ]),
    ],
    misses: [['it is enabled', 'detail.eventName', 'EnableKey']],
  },
  {
    detection: Detections.keyRotationChanged(),
    fires: [
      ...each(call('kms', 'DisableKeyRotation'), 'detail.eventName', ['DisableKeyRotation', 'ImportKeyMaterial']),
      call('kms', 'DisableKeyRotation', { 'detail.userIdentity': USER }),
    ],
    misses: [['it is turned on', 'detail.eventName', 'EnableKeyRotation']],
  },
  {
    detection: Detections.keyAliasMoved(),
    fires: [
      aliased(),
      aliased({ 'detail.eventName': 'DeleteAlias' }),
      aliased({ 'detail.requestParameters.aliasName': 'alias/secrets/dev/payments' }),
    ],
    misses: [
      ['another alias moves', 'detail.requestParameters.aliasName', 'alias/session/orders'],
      ['an alias is made', 'detail.eventName', 'CreateAlias'],
    ],
  },
];
