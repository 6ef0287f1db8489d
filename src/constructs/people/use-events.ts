import type { Arn } from '../../model/arn';

/** An event of a role's use. */
export interface UseEvent {
  /** Construct id of its rule; in lower case the end of the rule's name. */
  readonly id: string;
  readonly description: string;
  readonly pattern: Readonly<Record<string, unknown>>;
}

/**
 * The events of a role's use: taking it, also without success, and calls to Secrets Manager with it.
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
          requestParameters: { roleArn: role },
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

/** EventBridge has `*` and no `?`, and takes a wildcard only where the pattern says so. */
function matching(arn: string): string | { readonly wildcard: string } {
  return /[*?]/.test(arn) ? { wildcard: arn.replaceAll(/[*?]+/g, '*') } : arn;
}
