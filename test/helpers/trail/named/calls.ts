import { daysAgo } from '../ask';
import { type EventProps, event } from '../event';

/** Events, and the rows that a named query answers of them: what is not among the rows is a near miss. */
export interface NamedCase {
  readonly events: readonly object[];
  /** At each `?`. @default - none */
  readonly values?: readonly string[];
  readonly rows: readonly object[];
}

export const ACCOUNT = '230000000001';
export const ORDERS = 'prod/orders/database';
export const SHOP = 'prod/shop/api';
export const API = `arn:aws:iam::${ACCOUNT}:role/orders-api`;
export const DENIED = { errorCode: 'AccessDenied', errorMessage: 'because no identity-based policy allows the action' };
export const SERVICE = { type: 'AWSService', invokedBy: 'secretsmanager.amazonaws.com' };

export function arn(secret: string, account = ACCOUNT): string {
  return `arn:aws:secretsmanager:eu-central-1:${account}:secret:${secret}-a1B2c3`;
}

/** Two days ago, unless it says when. */
export function call(name: string, props: Omit<EventProps, 'name'> = {}): object {
  return event({ at: daysAgo(2), name, ...props });
}

export const read = (props: Omit<EventProps, 'name'> = {}) => call('GetSecretValue', { secret: ORDERS, ...props });

/** What Secrets Manager tells of itself. */
export function told(
  name: string,
  secret: string,
  others: Readonly<Record<string, unknown>> = {},
  at = daysAgo(2),
): object {
  const additionalEventData = { SecretId: arn(secret) };
  return call(name, {
    at,
    with: {
      eventType: 'AwsServiceEvent',
      userIdentity: SERVICE,
      requestParameters: null,
      additionalEventData,
      ...others,
    },
  });
}

export function keyCall(
  name: string,
  requestParameters: object,
  others: Readonly<Record<string, unknown>> = {},
): object {
  return call(name, { with: { eventSource: 'kms.amazonaws.com', requestParameters, ...others } });
}

export function assumed(roleArn: string, issued: string, others: Omit<EventProps, 'name'> = {}): object {
  return call('AssumeRole', {
    ...others,
    with: {
      eventSource: 'sts.amazonaws.com',
      requestParameters: { roleArn, roleSessionName: 's' },
      responseElements: { credentials: { accessKeyId: issued } },
    },
  });
}

export const ofSecret = { encryptionContext: { SecretARN: arn(ORDERS) } };
export const USER = {
  type: 'IAMUser',
  arn: `arn:aws:iam::${ACCOUNT}:user/ada`,
  accountId: ACCOUNT,
  accessKeyId: 'AKIAEXAMPLEEXAMPLE01',
};

/** A read that says all that can be said. */
export const identity = {
  type: 'AssumedRole',
  arn: `arn:aws:sts::${ACCOUNT}:assumed-role/support/ada@example.com`,
  accountId: ACCOUNT,
  accessKeyId: 'ASIAEXAMPLEEXAMPLE02',
  sessionContext: {
    sessionIssuer: {
      type: 'Role',
      arn: `arn:aws:iam::${ACCOUNT}:role/support`,
      accountId: ACCOUNT,
      userName: 'support',
    },
    sourceIdentity: 'ada',
  },
};

/** Reads on so many days before the last seven, by the same role from the same place. */
export function usual(times: number, others: Omit<EventProps, 'name'> = {}): readonly object[] {
  return Array.from({ length: times }, (_, index) => read({ at: daysAgo(10 + (index % 10)), ...others }));
}
