import type { TrailEvent } from '../people/cloudtrail-events';
import { call, change, finding, read } from './events';
import { type Patch, patched } from './set-path';

const request = (parameters: object) => ({ 'detail.requestParameters': parameters });

/** A secret is read that is marked for deletion. */
export function readDeleted(patch: Patch = {}): TrailEvent {
  const errorMessage = 'You can’t perform this operation on the secret because it was marked for deletion.';
  return read({ 'detail.errorCode': 'InvalidRequestException', 'detail.errorMessage': errorMessage, ...patch });
}

/** Values are read in a batch, by a filter on names. */
export function batch(values: readonly string[]): TrailEvent {
  return call('secretsmanager', 'BatchGetSecretValue', request({ filters: [{ key: 'name', values }] }));
}

export const forced = (patch: Patch = {}) =>
  change('DeleteSecret', { 'detail.requestParameters.forceDeleteWithoutRecovery': true, ...patch });

export const rekeyed = (patch: Patch = {}) =>
  change('UpdateSecret', { 'detail.requestParameters.kmsKeyId': 'alias/others', ...patch });

export const rotated = (patch: Patch = {}) =>
  change('RotateSecret', {
    'detail.requestParameters.rotationLambdaARN': 'arn:aws:lambda:eu-central-1:999999999999:function:rotate-orders',
    ...patch,
  });

export const parameters = (patch: Patch = {}) =>
  call('ssm', 'GetParametersByPath', { ...request({ path: '/', recursive: true, withDecryption: true }), ...patch });

export const database = (patch: Patch = {}) =>
  call('rds', 'ModifyDBInstance', {
    ...request({ dBInstanceIdentifier: 'orders', masterUserPassword: '****' }),
    ...patch,
  });

export const lambda = (patch: Patch = {}) =>
  call('lambda', 'UpdateFunctionCode20150331v2', { ...request({ functionName: 'rotate-orders' }), ...patch });

export const aliased = (patch: Patch = {}) =>
  call('kms', 'UpdateAlias', { ...request({ aliasName: 'alias/secrets/prod/commerce' }), ...patch });

export const quarantine = (eventName: string, parameters: object) =>
  call('iam', eventName, request({ userName: 'ada', ...parameters }));

export const bucket = (eventName: string, patch: Patch = {}) =>
  call('s3', eventName, { ...request({ bucketName: 'org-trail' }), ...patch });

export const log = (eventName: string) =>
  call('logs', eventName, request({ logGroupName: '/aws/lambda/rotate-orders', logStreamName: '2026/11/28' }));

export const rule = (eventName: string, field: string, name = 'org-secret-detection-trail-stopped') =>
  call('events', eventName, request({ [field]: name }));

export const topic = (eventName: string, field: string, name = 'org-secret-detection-critical') => {
  const arn = `arn:aws:sns:eu-central-1:111111111111:${name}`;
  return call('sns', eventName, request({ [field]: field === 'topicArn' ? arn : `${arn}:0a1b2c3d` }));
};

export const alarm = (eventName: string, field: string, name = 'org-secret-detection-silence') =>
  call('monitoring', eventName, request({ [field]: field === 'alarmNames' ? ['other', name] : name }));

export const guardDuty = (type: string) =>
  finding('aws.guardduty', 'GuardDuty Finding', { type, severity: 8, accountId: '111111111111' });

export const analyzer = () =>
  finding('aws.access-analyzer', 'Access Analyzer Finding', {
    resourceType: 'AWS::SecretsManager::Secret',
    status: 'ACTIVE',
    isPublic: false,
  });

export const hub = (patch: Patch = {}) => {
  const found = {
    Resources: [{ Type: 'AwsSecretsManagerSecret' }],
    Compliance: { Status: 'FAILED' },
    Workflow: { Status: 'NEW' },
    RecordState: 'ACTIVE',
  };
  return patched(finding('aws.securityhub', 'Security Hub Findings - Imported', { findings: [found] }), patch);
};
