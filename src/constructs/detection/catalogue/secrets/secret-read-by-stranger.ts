import { perimeter } from '../../../../model/controls/perimeter';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { type MemberAccountsProps, members } from '../../detection-options';
import { calls, READS } from '../../trail-pattern';

/**
 * A policy that names another company admits it.
 *
 * @throws when `accounts` is empty, or has a malformed entry
 */
export function secretReadByStranger(options: MemberAccountsProps): Detection {
  const accounts = members(options);
  return {
    id: 'secret-read-by-stranger',
    intent: 'An account outside the organization reads the value of a secret',
    severity: 'critical',
    control: perimeter.identities,
    techniques: [attack.trustedRelationship, attack.cloudSecrets],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Remove the account from the policy of the secret and of its key',
      'Find the plan or the person who put it there',
      'Rotate the secret',
    ],
    falseAlarms: ['A partner who is meant to read it, and is not among the accounts here'],
    blindSpots: ['Accounts that joined the organization after the last deployment are reported until it is repeated'],
    page: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html',
    pattern: () =>
      calls('secretsmanager', READS, {
        userIdentity: { accountId: [{ 'anything-but': accounts }] },
      }),
  };
}
