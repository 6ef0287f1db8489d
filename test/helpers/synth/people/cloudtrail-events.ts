/** An event of CloudTrail as EventBridge has it, as far as patterns look at it. */
export interface TrailEvent {
  readonly source: string;
  readonly 'detail-type': string;
  readonly detail: Readonly<Record<string, unknown>>;
}

const ACCOUNT = '111111111111';
const ALICE = { type: 'IAMUser', arn: `arn:aws:iam::${ACCOUNT}:user/alice`, accountId: ACCOUNT, userName: 'alice' };

/** Somebody takes a role; the console does it for them from `AWS Internal`, which is recorded in us-east-1. */
export function taken(roleArn: string, eventName = 'AssumeRole', sourceIPAddress = '203.0.113.7'): TrailEvent {
  const requestParameters = { roleArn, roleSessionName: 'alice', durationSeconds: 3600 };
  return sts({
    eventName,
    sourceIPAddress,
    requestParameters,
    responseElements: { credentials: { accessKeyId: 'ASIAEXAMPLE' } },
  });
}

/** Somebody is refused a role; the event has no parameters. */
export function refused(roleArn: string, reason = '', eventName = 'AssumeRole'): TrailEvent {
  const errorMessage = `User: ${ALICE.arn} is not authorized to perform: sts:${eventName} on resource: ${roleArn}${reason}`;
  return sts({ eventName, errorCode: 'AccessDenied', errorMessage, requestParameters: null, responseElements: null });
}

/** Somebody asks STS who they are, or for a session of their own. */
export function otherOfSts(eventName: string): TrailEvent {
  return sts({ eventName, requestParameters: null });
}

/** Somebody has switched to a role in the console, as the account of the role records it. */
export function switchedInto(roleArn: string): TrailEvent {
  const [, account, name] = /::(\d+):role\/(?:.*\/)?([^/]+)$/.exec(roleArn) ?? [];
  const userIdentity = { type: 'AssumedRole', arn: `arn:aws:sts::${account}:assumed-role/${name}/alice` };
  return signIn({ userIdentity, additionalEventData: { SwitchFrom: ALICE.arn, RedirectTo: 'https://example.com' } });
}

/** The same, as the account that they left records it. */
export function switchedFrom(roleArn: string): TrailEvent {
  return signIn({
    userIdentity: ALICE,
    additionalEventData: { SwitchTo: roleArn, RedirectTo: 'https://example.com' },
  });
}

/** A session of a role calls a service. */
export function calledBy(roleArn: string, eventName: string, service = 'secretsmanager'): TrailEvent {
  const name = roleArn.slice(roleArn.lastIndexOf('/') + 1);
  const userIdentity = {
    type: 'AssumedRole',
    arn: `arn:aws:sts::${ACCOUNT}:assumed-role/${name}/alice`,
    accountId: ACCOUNT,
    sessionContext: { sessionIssuer: { type: 'Role', arn: roleArn, accountId: ACCOUNT, userName: name } },
  };
  const requestParameters = { secretId: `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:prod/db-a1B2c3` };
  return event(service, { userIdentity, eventName, requestParameters });
}

/** A user calls Secrets Manager without a role. */
export function calledByUser(eventName: string): TrailEvent {
  return event('secretsmanager', { userIdentity: ALICE, eventName, requestParameters: {} });
}

function sts(detail: TrailEvent['detail']): TrailEvent {
  return event('sts', { userIdentity: ALICE, ...detail });
}

function signIn(detail: TrailEvent['detail']): TrailEvent {
  return {
    source: 'aws.signin',
    'detail-type': 'AWS Console Sign In via CloudTrail',
    detail: {
      eventSource: 'signin.amazonaws.com',
      eventName: 'SwitchRole',
      eventType: 'AwsConsoleSignIn',
      requestParameters: null,
      responseElements: { SwitchRole: 'Success' },
      ...detail,
    },
  };
}

function event(service: string, detail: TrailEvent['detail']): TrailEvent {
  return {
    source: `aws.${service}`,
    'detail-type': 'AWS API Call via CloudTrail',
    detail: { eventVersion: '1.11', eventSource: `${service}.amazonaws.com`, awsRegion: 'eu-central-1', ...detail },
  };
}
