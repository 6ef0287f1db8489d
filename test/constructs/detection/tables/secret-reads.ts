import { Detections } from '../../../../src/constructs/detection/catalogue/detections';
import { batch, parameters, readDeleted } from '../../../helpers/synth/detections/calls';
import { AGENTS, ISSUER, PERMISSION_SET, ROOT, read, roleArn, USER } from '../../../helpers/synth/detections/events';
import { each } from '../../../helpers/synth/detections/set-path';
import type { DetectionTable } from '../../../helpers/synth/detections/table';

export const tables: readonly DetectionTable[] = [
  {
    detection: Detections.secretReadDenied(),
    fires: [
      read({ 'detail.errorCode': 'AccessDenied' }),
      read({ 'detail.errorCode': 'AccessDeniedException', 'detail.requestParameters': null }),
      read({ 'detail.errorCode': 'AccessDenied', 'detail.eventName': 'BatchGetSecretValue' }),
    ],
    misses: [
      ['another call is denied', 'detail.eventName', 'DescribeSecret'],
      ['the call is refused for another reason', 'detail.errorCode', 'AccessKeyExpired'],
      ['the call succeeds', 'detail.errorCode', undefined],
    ],
  },
  {
    detection: Detections.secretReadDeleted(),
    fires: [
      readDeleted(),
      readDeleted({ 'detail.eventName': 'BatchGetSecretValue' }),
      readDeleted({ 'detail.errorMessage': 'The secret is marked for deletion.' }),
    ],
    misses: [
      ['somebody describes it', 'detail.eventName', 'DescribeSecret'],
      ['the error is another', 'detail.errorCode', 'ResourceNotFoundException'],
      [
        'the message is another',
        'detail.errorMessage',
        'You can’t perform this operation on the secret because it has no value.',
      ],
    ],
  },
  {
    detection: Detections.secretBatchEverything(),
    fires: [batch(['!nothing']), batch(['']), batch(['prod/', '!x'])],
    misses: [
      ['the secrets are listed only', 'detail.eventName', 'ListSecrets'],
      ['the filter names some', 'detail.requestParameters.filters', [{ key: 'name', values: ['prod/orders/'] }]],
    ],
  },
  {
    detection: Detections.secretUsedByRoot(),
    fires: [
      read({ 'detail.userIdentity': ROOT }),
      read({ 'detail.userIdentity': ROOT, 'detail.eventName': 'PutResourcePolicy' }),
      read({ 'detail.userIdentity': ROOT, 'detail.errorCode': 'AccessDenied' }),
    ],
    misses: [['a role calls it', 'detail.userIdentity.type', 'AssumedRole']],
  },
  {
    detection: Detections.secretReadByUser(),
    fires: [
      read({ 'detail.userIdentity': USER }),
      read({ 'detail.userIdentity': USER, 'detail.eventName': 'BatchGetSecretValue' }),
      read({ 'detail.userIdentity': USER, 'detail.errorCode': 'AccessDenied' }),
    ],
    misses: [
      ['a role reads it', 'detail.userIdentity.type', 'AssumedRole'],
      ['the user lists secrets', 'detail.eventName', 'ListSecrets'],
    ],
  },
  {
    detection: Detections.secretReadInConsole(),
    fires: [
      read({ 'detail.sessionCredentialFromConsole': 'true' }),
      read({ 'detail.sessionCredentialFromConsole': 'true', 'detail.eventName': 'BatchGetSecretValue' }),
      read({ 'detail.sessionCredentialFromConsole': 'true', 'detail.userIdentity': USER }),
    ],
    misses: [
      ['it is read elsewhere', 'detail.sessionCredentialFromConsole', undefined],
      ['the console lists versions', 'detail.eventName', 'ListSecretVersionIds'],
    ],
  },
  {
    detection: Detections.secretReadInCloudshell(),
    fires: [
      read({ 'detail.userAgent': 'aws-cli/2.17.1 md/awscrt exec-env/CloudShell' }),
      read({ 'detail.userAgent': 'Boto3/1.34 exec-env/CloudShell Botocore/1.34' }),
      read({ 'detail.userAgent': 'exec-env/CloudShell', 'detail.eventName': 'BatchGetSecretValue' }),
    ],
    misses: [
      ['the client is another', 'detail.userAgent', 'aws-cli/2.17.1 md/awscrt'],
      ['CloudShell describes it', 'detail.eventName', 'DescribeSecret'],
    ],
  },
  {
    detection: Detections.secretReadInEmergency(),
    fires: [
      read({ [ISSUER]: roleArn('break-glass') }),
      read({ [ISSUER]: roleArn(PERMISSION_SET), 'detail.eventName': 'BatchGetSecretValue' }),
      read({ [ISSUER]: roleArn('break-glass'), 'detail.errorCode': 'AccessDenied' }),
    ],
    misses: [
      ['another role reads it', ISSUER, roleArn('break-glass-test')],
      ['the role lists secrets', 'detail.eventName', 'ListSecrets'],
    ],
  },
  {
    detection: Detections.secretReadByTool(),
    fires: [
      ...each(read(), 'detail.userAgent', AGENTS),
      read({ 'detail.userAgent': AGENTS[0], 'detail.eventName': 'BatchGetSecretValue' }),
      read({ 'detail.userAgent': AGENTS[0], 'detail.eventName': 'ListSecrets' }),
      read({ 'detail.userAgent': AGENTS[0], 'detail.eventName': 'DescribeSecret' }),
    ],
    misses: [
      ['the client is an ordinary one', 'detail.userAgent', 'Boto3/1.34.100 md/Botocore#1.34.100'],
      ['the tool asks for a random password', 'detail.eventName', 'GetRandomPassword'],
    ],
  },
  {
    detection: Detections.secretReadOutsideEndpoints({
      vpcEndpoints: ['vpce-0123456789abcdef0', 'vpce-0a1b2c3d4e5f60718'],
    }),
    fires: [
      read(),
      read({ 'detail.vpcEndpointId': 'vpce-0fedcba9876543210' }),
      read({ 'detail.eventName': 'BatchGetSecretValue' }),
    ],
    misses: [
      ['it comes through the endpoint', 'detail.vpcEndpointId', 'vpce-0123456789abcdef0'],
      ['it comes through the other endpoint', 'detail.vpcEndpointId', 'vpce-0a1b2c3d4e5f60718'],
      ['a service of AWS reads it', 'detail.sourceIPAddress', 'ecs.amazonaws.com'],
      ['AWS itself reads it', 'detail.sourceIPAddress', 'AWS Internal'],
      ['it is described only', 'detail.eventName', 'DescribeSecret'],
    ],
  },
  {
    detection: Detections.secretReadByStranger({ accounts: ['111111111111', '222222222222'] }),
    fires: [
      read({ 'detail.userIdentity.accountId': '999999999999' }),
      read({ 'detail.userIdentity.accountId': '999999999999', 'detail.eventName': 'BatchGetSecretValue' }),
      read({ 'detail.userIdentity': { type: 'AWSAccount', accountId: '888888888888' } }),
    ],
    misses: [
      ['a member reads it', 'detail.userIdentity.accountId', '111111111111'],
      ['another member reads it', 'detail.userIdentity.accountId', '222222222222'],
      ['it is described only', 'detail.eventName', 'DescribeSecret'],
    ],
  },
  {
    detection: Detections.parametersReadInBulk(),
    fires: [
      parameters(),
      parameters({ 'detail.requestParameters.path': '/prod' }),
      parameters({ 'detail.userIdentity': USER }),
    ],
    misses: [
      ['one level is read', 'detail.requestParameters.recursive', false],
      ['the values stay encrypted', 'detail.requestParameters.withDecryption', false],
      ['one is read', 'detail.eventName', 'GetParameter'],
    ],
  },
];
