import type { Arn } from '../../model/arn';
import { roleNameOf } from '../../model/role-arn';
import type { AwsAccount } from '../accounts/aws-account';
import type { AlarmEvent } from '../alarms/event-alarm';
import type { EventPattern } from '../alarms/event-rule';
import { eventWildcard } from '../alarms/event-wildcard';
import { otherRegions, type Recorded } from '../alarms/other-regions';

/** The service whose calls with the role are reported. */
export type WatchedService = 'secretsmanager' | 'iam';

/** Whose use is reported. */
export interface RoleUse {
  /** The beginning of the names of the rules. */
  readonly name: string;
  readonly roleArn: Arn;
  /** @default 'secretsmanager' */
  readonly service?: WatchedService;
}

/**
 * The events of a role's use: taking it, also without success and by a switch in the console, and calls to a service
 * with it. The event of a refused call can come without its parameters, and then its message alone names the role.
 *
 * A switch in the console is recorded twice: AWS assumes the role in the Region of services without one, and the
 * sign-in service records it in the Region of the console.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
 */
export function useEvents(account: AwsAccount, { name, roleArn, service = 'secretsmanager' }: RoleUse): AlarmEvent[] {
  const role = [matching(roleArn.toString())];
  const call = { 'detail-type': ['AWS API Call via CloudTrail'] };
  const uses: readonly Use[] = [
    {
      id: 'Taken',
      description: 'Somebody took the role, or tried to',
      recorded: 'either',
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
      id: 'Switched',
      description: 'Somebody switched to the role in the console',
      recorded: 'either',
      pattern: {
        source: ['aws.signin'],
        'detail-type': ['AWS Console Sign In via CloudTrail'],
        detail: {
          eventSource: ['signin.amazonaws.com'],
          eventName: ['SwitchRole'],
          // The account that was left names the role; the account of the role names the session.
          $or: [
            { additionalEventData: { SwitchTo: role } },
            { userIdentity: { arn: [{ wildcard: sessions(roleArn) }] } },
          ],
        },
      },
    },
    {
      id: 'Used',
      description: `Somebody called ${service === 'iam' ? 'IAM' : 'Secrets Manager'} with the role`,
      recorded: service === 'iam' ? 'global' : 'regional',
      pattern: {
        source: [`aws.${service}`],
        ...call,
        detail: {
          eventSource: [`${service}.amazonaws.com`],
          userIdentity: { sessionContext: { sessionIssuer: { arn: role } } },
        },
      },
    },
  ];
  return uses.map((use) => inEachRegion(account, name, use));
}

interface Use {
  readonly id: string;
  readonly description: string;
  readonly recorded: Recorded;
  readonly pattern: EventPattern;
}

/** Assuming a role and reading a value are calls that only read. */
function inEachRegion(account: AwsAccount, prefix: string, { id, recorded, description, pattern }: Use): AlarmEvent {
  const rule = { name: `${prefix}-${id.toLowerCase()}`, description, pattern, readCalls: true };
  const { region } = account;
  return {
    ...rule,
    id: `${region}-${id}`,
    provider: account.provider(region),
    forwarded: otherRegions(account, recorded).map((other) => ({
      ...rule,
      id: `${other.region}-${id}`,
      ...other,
    })),
  };
}

/** The ARNs of the role's sessions, which have no path. */
function sessions(role: Arn): string {
  return eventWildcard(`arn:${role.partition}:sts::${role.account}:assumed-role/${roleNameOf(role)}/*`);
}

/** How a message ends that refuses a role: with its ARN, or with a reason after it. */
function refusals(arn: string): readonly { readonly wildcard: string }[] {
  const text = `*on resource: ${eventWildcard(arn)}`;
  return text.endsWith('*') ? [{ wildcard: text }] : [{ wildcard: text }, { wildcard: `${text} *` }];
}

/** EventBridge takes a wildcard only where the pattern says so. */
function matching(arn: string): string | { readonly wildcard: string } {
  return /[*?]/.test(arn) ? { wildcard: eventWildcard(arn) } : arn;
}
