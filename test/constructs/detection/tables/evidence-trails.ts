import { Detections } from '../../../../src/constructs/detection/catalogue/detections';
import { bucket, log } from '../../../helpers/synth/detections/calls';
import { call, USER } from '../../../helpers/synth/detections/events';
import { each } from '../../../helpers/synth/detections/set-path';
import type { DetectionTable } from '../../../helpers/synth/detections/table';

const BUCKET_EVENTS = [
  'DeleteBucket',
  'DeleteBucketEncryption',
  'DeleteBucketLifecycle',
  'DeleteBucketPolicy',
  'DeleteBucketPublicAccessBlock',
  'PutBucketAcl',
  'PutBucketEncryption',
  'PutBucketLifecycle',
  'PutBucketLogging',
  'PutBucketObjectLockConfiguration',
  'PutBucketPolicy',
  'PutBucketPublicAccessBlock',
  'PutBucketReplication',
  'PutBucketVersioning',
];

export const tables: readonly DetectionTable[] = [
  {
    detection: Detections.trailStopped(),
    fires: [
      ...each(call('cloudtrail', 'DeleteTrail'), 'detail.eventName', ['DeleteTrail', 'StopLogging']),
      call('cloudtrail', 'DeleteTrail', { 'detail.userIdentity': USER }),
    ],
    misses: [['it is started', 'detail.eventName', 'StartLogging']],
  },
  {
    detection: Detections.trailNarrowed(),
    fires: [
      ...each(call('cloudtrail', 'DeregisterOrganizationDelegatedAdmin'), 'detail.eventName', [
        'DeregisterOrganizationDelegatedAdmin',
        'PutEventSelectors',
        'UpdateTrail',
      ]),
    ],
    misses: [['selectors are read', 'detail.eventName', 'GetEventSelectors']],
  },
  {
    detection: Detections.trailBucketChanged({ buckets: ['org-trail', 'org-trail-access'] }),
    fires: [
      ...each(bucket('DeleteBucket'), 'detail.eventName', BUCKET_EVENTS),
      bucket('DeleteBucket', { 'detail.requestParameters.bucketName': 'org-trail-access' }),
    ],
    misses: [
      ['another bucket is changed', 'detail.requestParameters.bucketName', 'orders-images'],
      ['its policy is read', 'detail.eventName', 'GetBucketPolicy'],
    ],
  },
  {
    detection: Detections.rotationLogCut({ functions: ['rotate-*'] }),
    fires: [
      ...each(log('DeleteLogGroup'), 'detail.eventName', ['DeleteLogGroup', 'DeleteLogStream', 'PutRetentionPolicy']),
    ],
    misses: [
      ['another log is deleted', 'detail.requestParameters.logGroupName', '/aws/lambda/orders-api'],
      ['it is read', 'detail.eventName', 'GetLogEvents'],
    ],
  },
  {
    detection: Detections.configStopped(),
    fires: [
      ...each(call('config', 'DeleteConfigRule'), 'detail.eventName', [
        'DeleteConfigRule',
        'DeleteConfigurationAggregator',
        'DeleteConfigurationRecorder',
        'DeleteConformancePack',
        'DeleteDeliveryChannel',
        'DeleteEvaluationResults',
        'DeleteOrganizationConfigRule',
        'DeleteOrganizationConformancePack',
        'PutConfigurationRecorder',
        'PutDeliveryChannel',
        'PutRemediationExceptions',
        'PutRetentionConfiguration',
        'StopConfigurationRecorder',
      ]),
    ],
    misses: [['rules are described', 'detail.eventName', 'DescribeConfigRules']],
  },
  {
    detection: Detections.guardrailChanged(),
    fires: [
      ...each(call('organizations', 'AttachPolicy'), 'detail.eventName', [
        'AttachPolicy',
        'DeletePolicy',
        'DeleteResourcePolicy',
        'DeregisterDelegatedAdministrator',
        'DetachPolicy',
        'DisablePolicyType',
        'MoveAccount',
        'PutResourcePolicy',
        'RegisterDelegatedAdministrator',
        'UpdatePolicy',
      ]),
    ],
    misses: [['policies are listed', 'detail.eventName', 'ListPolicies']],
  },
  {
    detection: Detections.regionEnabled(),
    fires: [
      ...each(call('account', 'DisableRegion'), 'detail.eventName', ['DisableRegion', 'EnableRegion']),
      call('account', 'DisableRegion', { 'detail.userIdentity': USER }),
    ],
    misses: [['Regions are listed', 'detail.eventName', 'ListRegions']],
  },
  {
    detection: Detections.organizationLeft(),
    fires: [
      ...each(call('organizations', 'AcceptHandshake'), 'detail.eventName', [
        'AcceptHandshake',
        'CloseAccount',
        'CreateAccount',
        'InviteAccountToOrganization',
        'LeaveOrganization',
        'RemoveAccountFromOrganization',
      ]),
    ],
    misses: [['accounts are listed', 'detail.eventName', 'ListAccounts']],
  },
];
