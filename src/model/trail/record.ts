/** A member of a record of CloudTrail: a text, JSON kept as text, or an object of such members. */
export type RecordMember = 'text' | 'json' | { readonly [member: string]: RecordMember };

/**
 * The members of a record that queries read, with the names that CloudTrail gives them. A table has them as columns, in
 * lower case. The element `resources` is not there on purpose: many events of Secrets Manager lack it, so that the secret
 * is only told by `requestParameters`.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export const TRAIL_RECORD = {
  eventVersion: 'text',
  userIdentity: {
    type: 'text',
    principalId: 'text',
    arn: 'text',
    accountId: 'text',
    invokedBy: 'text',
    accessKeyId: 'text',
    userName: 'text',
    sessionContext: {
      attributes: { mfaAuthenticated: 'text', creationDate: 'text' },
      sessionIssuer: { type: 'text', principalId: 'text', arn: 'text', accountId: 'text', userName: 'text' },
      sourceIdentity: 'text',
    },
  },
  eventTime: 'text',
  eventSource: 'text',
  eventName: 'text',
  awsRegion: 'text',
  sourceIPAddress: 'text',
  userAgent: 'text',
  errorCode: 'text',
  errorMessage: 'text',
  requestParameters: 'json',
  responseElements: 'json',
  additionalEventData: 'json',
  requestID: 'text',
  eventID: 'text',
  readOnly: 'text',
  eventType: 'text',
  recipientAccountId: 'text',
  sharedEventID: 'text',
  vpcEndpointId: 'text',
  eventCategory: 'text',
} as const satisfies Readonly<Record<string, RecordMember>>;

/** Name of the table that has records. */
export const TRAIL_TABLE = 'cloudtrail';
