import type { Arn } from '../../model/arn';

/** An event of a role's use. */
export interface UseEvent {
  /** Construct id of its rule; in lower case the end of the rule's name. */
  readonly id: string;
  readonly description: string;
  readonly pattern: Readonly<Record<string, unknown>>;
}

/**
 * The events of a role's use: taking it, also without success, and calls to Secrets Manager with it. The event of a
 * refused call can come without its parameters, and then its message alone names the role.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
export function useEvents(roleArn: Arn): readonly UseEvent[] {
  const role = [matching(roleArn.toString())];
  const call = { 'detail-type': ['AWS API Call via CloudTrail'] };
  return [
    {
      id: 'Taken',
      description: 'Somebody took the role, or tried to',
      pattern: {
        source: ['aws.sts'],
        ...call,
        detail: {
          eventSource: ['sts.amazonaws.com'],
          eventName: ['AssumeRole', 'AssumeRoleWithSAML'],
          $or: [{ requestParameters: { roleArn: role } }, { errorMessage: refusals(roleArn.toString()) }],
        },
      },
    },
    {
      id: 'Used',
      description: 'Somebody called Secrets Manager with the role',
      pattern: {
        source: ['aws.secretsmanager'],
        ...call,
        detail: {
          eventSource: ['secretsmanager.amazonaws.com'],
          userIdentity: { sessionContext: { sessionIssuer: { arn: role } } },
        },
      },
    },
  ];
}

/** How a message ends that refuses a role: with its ARN, or with a reason after it. */
function refusals(arn: string): readonly { readonly wildcard: string }[] {
  const text = `*on resource: ${inEventBridge(arn)}`;
  return text.endsWith('*') ? [{ wildcard: text }] : [{ wildcard: text }, { wildcard: `${text} *` }];
}

/** EventBridge takes a wildcard only where the pattern says so. */
function matching(arn: string): string | { readonly wildcard: string } {
  return /[*?]/.test(arn) ? { wildcard: inEventBridge(arn) } : arn;
}

/** EventBridge has `*` and no `?`, and refuses two `*` in a row. */
function inEventBridge(arn: string): string {
  return arn.replaceAll(/[*?]+/g, '*');
}
