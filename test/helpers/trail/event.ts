/** What an event of a test says of itself; the rest is as CloudTrail has it for a read that a role makes. */
export interface EventProps {
  /** Full ARN, partial ARN or name. @default - the call names none */
  readonly secret?: string;
  /** @default GetSecretValue */
  readonly name?: string;
  /** ISO 8601, to the second. @default 2026-10-05T10:00:00Z */
  readonly at?: string;
  /** Name of the role that calls. @default orders-api */
  readonly role?: string;
  /** Of the role, and of what is recorded. @default 230000000001 */
  readonly account?: string;
  /** Where it is recorded. @default - the account of the role */
  readonly recordedIn?: string;
  /** @default - an id that no other event has */
  readonly id?: string;
  /** Members that are added or replaced; one that is `undefined` is left out. @default - none */
  readonly with?: Readonly<Record<string, unknown>>;
}

let made = 0;

/** A record of CloudTrail, shaped as AWS's own, with an id that no other has. */
export function event({
  secret,
  name = 'GetSecretValue',
  at = '2026-10-05T10:00:00Z',
  role = 'orders-api',
  account = '230000000001',
  recordedIn = account,
  id,
  with: others = {},
}: EventProps = {}): object {
  made += 1;
  return {
    eventVersion: '1.09',
    userIdentity: {
      type: 'AssumedRole',
      principalId: `AROAEXAMPLE:${role}`,
      arn: `arn:aws:sts::${account}:assumed-role/${role}/session`,
      accountId: account,
      accessKeyId: 'ASIAEXAMPLEEXAMPLE01',
      sessionContext: {
        sessionIssuer: {
          type: 'Role',
          arn: `arn:aws:iam::${account}:role/${role}`,
          accountId: account,
          userName: role,
        },
        attributes: { creationDate: at, mfaAuthenticated: 'false' },
      },
    },
    eventTime: at,
    eventSource: 'secretsmanager.amazonaws.com',
    eventName: name,
    awsRegion: 'eu-central-1',
    sourceIPAddress: '10.0.0.7',
    userAgent: 'aws-sdk-js/3.600.0',
    requestParameters: secret === undefined ? null : { secretId: secret },
    responseElements: null,
    requestID: `request-${made}`,
    eventID: id ?? `event-${made}`,
    readOnly: true,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: recordedIn,
    eventCategory: 'Management',
    ...others,
  };
}
