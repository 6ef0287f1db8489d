import { Label } from '../../model/staging-label';
import type { AwsAccount } from '../accounts/aws-account';
import type { AlarmEvent, ForwardingRule } from '../alarms/event-alarm';
import type { EventPattern } from '../alarms/event-rule';
import { otherRegions } from '../alarms/other-regions';

const REPLICATION_FAILED = 'ReplicationFailed';
const SECRETS = 'secretsmanager.amazonaws.com';

/**
 * The events that tell how rotations go. Failures are events of AWS CloudTrail: the Region needs a trail with
 * management events. A change of the label AWSCURRENT is an event of Secrets Manager itself and needs none.
 *
 * @param prefix the beginning of every name
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/secret-event-notifications.html
 */
export function rotationEvents(account: AwsAccount, prefix: string): readonly AlarmEvent[] {
  const { region, accountId } = account;
  const secrets = [{ prefix: `arn:${region.partition}:secretsmanager:${region}:${accountId}:secret:` }];
  return [
    {
      id: 'Failed',
      name: `${prefix}-failed`,
      description: 'A rotation failed, was abandoned or did not pass its test, or a replica was not updated',
      pattern: serviceEvents('RotationFailed', 'RotationAbandoned', 'TestRotationFailed', REPLICATION_FAILED),
      forwarded: failedReplicas(account, prefix),
    },
    {
      id: 'Cancelled',
      name: `${prefix}-cancelled`,
      description: 'Somebody turned the rotation of a secret off',
      pattern: {
        source: ['aws.secretsmanager'],
        'detail-type': ['AWS API Call via CloudTrail'],
        detail: {
          eventSource: [SECRETS],
          eventName: ['CancelRotateSecret'],
          // Older events spell the field `aRN`.
          $or: [{ responseElements: { arn: secrets } }, { responseElements: { aRN: secrets } }],
        },
      },
    },
    {
      id: 'Succeeded',
      name: `${prefix}-succeeded`,
      description: 'A secret has a new current value',
      pattern: {
        source: ['aws.secretsmanager'],
        'detail-type': ['Secret Label Updated'],
        resources: secrets,
        detail: { labelUpdated: [Label.current] },
      },
    },
  ];
}

/**
 * A rule in each replica Region for its failures. No page of AWS says in which of the Regions it records the event.
 *
 * Names end with the own Region, because another stack of the account may have its replicas in the same one.
 */
function failedReplicas(account: AwsAccount, prefix: string): readonly ForwardingRule[] {
  return otherRegions(account, 'regional').map(({ region, provider }) => ({
    id: region.name,
    name: `${prefix}-replicas-${account.region}`,
    description: `A replica was not updated: for the alarms in ${account.region}`,
    pattern: serviceEvents(REPLICATION_FAILED),
    region,
    provider,
  }));
}

function serviceEvents(...names: readonly string[]): EventPattern {
  return {
    source: ['aws.secretsmanager'],
    'detail-type': ['AWS Service Event via CloudTrail'],
    detail: { eventSource: [SECRETS], eventName: names },
  };
}
