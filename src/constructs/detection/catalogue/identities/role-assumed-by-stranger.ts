import { perimeter } from '../../../../model/controls/perimeter';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { type MemberAccountsProps, members } from '../../detection-options';
import { calls } from '../../trail-pattern';

/**
 * An account that is not yours is inside one that is.
 *
 * @throws when `accounts` is empty, or has a malformed entry
 */
export function roleAssumedByStranger(options: MemberAccountsProps): Detection {
  const accounts = members(options);
  return {
    id: 'role-assumed-by-stranger',
    intent: 'An account outside the organization assumes a role',
    severity: 'high',
    control: perimeter.identities,
    techniques: [attack.trustedRelationship],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Name the account in `userIdentity` and the role in `requestParameters`',
      'Remove the account from the trust of the role unless it is a partner’s',
      'List what the session did, by the access key in `responseElements`',
    ],
    falseAlarms: ['Partners whose tools work in your accounts'],
    blindSpots: ['AWS services assume roles in their own name, and are left out'],
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html',
    pattern: () =>
      calls('sts', ['AssumeRole'], {
        userIdentity: { type: ['AWSAccount'], accountId: [{ 'anything-but': accounts }] },
      }),
  };
}
