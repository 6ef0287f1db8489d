import type { Region } from '../../model/region';
import type { AwsAccount } from '../accounts/aws-account';

/** An event that somebody is told of. */
export interface RotationEventRule {
  /** Construct id of the rule, and the end of its name in kebab case. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly pattern: Readonly<Record<string, unknown>>;
}

const REPLICATION_FAILED = 'ReplicationFailed';
const SECRETS = 'secretsmanager.amazonaws.com';

/**
 * The events that tell how rotations go. Failures are events of AWS CloudTrail: the Region needs a trail with
 * management events. A change of the label AWSCURRENT is an event of Secrets Manager itself and needs none.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/secret-event-notifications.html
 */
export function rotationEvents(account: AwsAccount): readonly RotationEventRule[] {
  const { region, accountId } = account;
  const secrets = [{ prefix: `arn:${region.partition}:secretsmanager:${region}:${accountId}:secret:` }];
  return [
    {
      id: 'Failed',
      name: 'failed',
      description: 'A rotation failed, was abandoned or did not pass its test, or a replica was not updated',
      pattern: serviceEvents('RotationFailed', 'RotationAbandoned', 'TestRotationFailed', REPLICATION_FAILED),
    },
    {
      id: 'Cancelled',
      name: 'cancelled',
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
      name: 'succeeded',
      description: 'A secret has a new current value',
      pattern: {
        source: ['aws.secretsmanager'],
        'detail-type': ['Secret Label Updated'],
        resources: secrets,
        detail: { labelUpdated: ['AWSCURRENT'] },
      },
    },
  ];
}

/**
 * The failures of replication that a Region records itself, and not those that were forwarded to it: else two Regions
 * could pass one on for ever.
 */
export function replicationFailed({ name }: Region): RotationEventRule['pattern'] {
  return { ...serviceEvents(REPLICATION_FAILED), region: [name] };
}

function serviceEvents(...names: readonly string[]) {
  return {
    source: ['aws.secretsmanager'],
    'detail-type': ['AWS Service Event via CloudTrail'],
    detail: { eventSource: [SECRETS], eventName: names },
  };
}
