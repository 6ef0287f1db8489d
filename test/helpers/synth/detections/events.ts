import type { TrailEvent } from '../people/cloudtrail-events';
import { type Patch, patched } from './set-path';

/** Where an event names the role of a session. */
export const ISSUER = 'detail.userIdentity.sessionContext.sessionIssuer.arn';
const ACCOUNT = '111111111111';
const REGION = 'eu-central-1';
const SECRET = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:prod/orders/database-a1B2c3`;
const set = (name: string) => `aws-reserved/sso.amazonaws.com/${REGION}/AWSReservedSSO_${name}_0123456789abcdef`;

/** Names of the roles of permission sets. */
export const PERMISSION_SETS = {
  administrator: set('SecretsAdministrator'),
  breakGlass: set('BreakGlass'),
  rollback: set('SecretsRollback'),
};
export const PERMISSION_SET = PERMISSION_SETS.breakGlass;

/** Other secrets. */
export const SECRETS = { a: `${SECRET.slice(0, -7)}-x1Y2z3`, b: `${SECRET.slice(0, -7)}-p4Q5r6` };
export const ROOT = { type: 'Root', arn: `arn:aws:iam::${ACCOUNT}:root`, accountId: ACCOUNT, principalId: ACCOUNT };
export const USER = { type: 'IAMUser', arn: `arn:aws:iam::${ACCOUNT}:user/ada`, accountId: ACCOUNT, userName: 'ada' };
export const STRANGER = { type: 'AWSAccount', principalId: 'AROAEXAMPLE:session', accountId: '999999999999' };
/** What tools of attackers call themselves. */
export const AGENTS = [
  'stratus-red-team_10e7edf3-5063-4eba-8842-68f83bb52d65',
  'TruffleHog',
  'aws-sdk-go/1.44 trufflehog/3.63',
  'Boto3/1.26 Python/3.11 Linux/6.1.0-kali9-amd64 pacu',
  'Boto3/1.26 Python/3.11 Linux/6.1.0-kali9-amd64',
  'Boto3/1.26 Python/3.11 Linux/6.1.0-1parrot1-amd64',
  'Boto3/1.26 Python/3.11 Linux/6.1.0-pentoo',
  'cloudfox/1.14',
  'pacu/1.6',
];
/** Names of what watches secrets. */
export const WATCHING = [
  'prod-secret-rotation',
  'prod-secret-rotation-failed',
  'prod-break-glass',
  'prod-break-glass-used',
  'org-secret-detection',
  'org-secret-detection-trail-stopped',
];

/** The ARN of a role by its name, with its path if it has one. */
export function roleArn(name: string): string {
  return `arn:aws:iam::${ACCOUNT}:role/${name}`;
}

/** A session of a workload’s role calls a service. */
export function call(service: string, eventName: string, patch: Patch = {}): TrailEvent {
  const userIdentity = {
    type: 'AssumedRole',
    arn: `arn:aws:sts::${ACCOUNT}:assumed-role/orders-api/i-0a1b2c3d`,
    accountId: ACCOUNT,
    sessionContext: { sessionIssuer: { type: 'Role', arn: roleArn('orders-api'), userName: 'orders-api' } },
  };
  const event = {
    source: `aws.${service}`,
    'detail-type': 'AWS API Call via CloudTrail',
    account: ACCOUNT,
    region: REGION,
    detail: {
      eventVersion: '1.11',
      userIdentity,
      eventSource: `${service}.amazonaws.com`,
      eventName,
      awsRegion: REGION,
      sourceIPAddress: '203.0.113.7',
      userAgent: 'aws-sdk-js/3.1162.0 os/linux lang/js md/nodejs#22.9.0',
      requestParameters: {},
      responseElements: null,
      readOnly: /^(?:Get|List|Describe|BatchGet|Assume)/.test(eventName),
      eventType: 'AwsApiCall',
      managementEvent: true,
      eventCategory: 'Management',
      recipientAccountId: ACCOUNT,
    },
  };
  return patched(event, patch);
}

/** A value is read. */
export function read(patch: Patch = {}): TrailEvent {
  return call('secretsmanager', 'GetSecretValue', { 'detail.requestParameters': { secretId: SECRET }, ...patch });
}

/** A secret is changed. */
export function change(eventName: string, patch: Patch = {}): TrailEvent {
  return call('secretsmanager', eventName, { 'detail.requestParameters': { secretId: SECRET }, ...patch });
}

/** Secrets Manager reports about a rotation. */
export function rotationEvent(eventName: string, patch: Patch = {}): TrailEvent {
  return call('secretsmanager', eventName, {
    'detail-type': 'AWS Service Event via CloudTrail',
    'detail.userIdentity': { accountId: ACCOUNT, invokedBy: 'secretsmanager.amazonaws.com' },
    'detail.eventType': 'AwsServiceEvent',
    'detail.additionalEventData': { SecretId: SECRET },
    'detail.readOnly': false,
    ...patch,
  });
}

/** Somebody signs in, or is signed in. */
export function signIn(eventName: string, patch: Patch = {}): TrailEvent {
  return call('signin', eventName, {
    'detail-type': 'AWS Console Sign In via CloudTrail',
    'detail.eventType': 'AwsConsoleSignIn',
    ...patch,
  });
}

/** A service finds something, and tells EventBridge itself. */
export function finding(source: string, type: string, detail: TrailEvent['detail']): TrailEvent {
  return { source, 'detail-type': type, account: ACCOUNT, region: REGION, detail } as TrailEvent;
}
