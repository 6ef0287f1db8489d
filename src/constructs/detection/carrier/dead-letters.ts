import { Construct } from 'constructs';
import type { Region } from '../../../model/region';
import { AwsAccount } from '../../accounts/aws-account';
import { deadLetterName } from '../../alarms/dead-letter-queues';
import { FailedQueue } from '../../alarms/failed-queue';
import { OperationsKey } from '../../alarms/operations-key';
import { createQueueAlarm } from '../../alarms/queue-alarm';

/** Whose rules use the queues. */
export interface DeadLettersProps {
  readonly environment: string;
  /** The team that is told: the tag `Owner` of the keys. */
  readonly owner: string;
  /** ARN of the key in the stack's own Region. */
  readonly keyArn: string;
  readonly organizationId: string;
  /** The beginning of the names of the alarms. */
  readonly prefix: string;
}

/**
 * What rules of an environment could not hand over, in every account of the organization: one encrypted queue in each
 * Region of the stack, and an alarm that rings while one has a message. A queue in each account would take a key
 * and an alarm in each, and an alarm there would be told through the very rule that fails.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html
 */
export class DeadLetters extends Construct {
  /** A reference to the ARN of the queue in the stack's own Region. */
  readonly arn: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: DeadLettersProps,
  ) {
    super(scope, id);
    const { region: own, replicaRegions } = AwsAccount.of(this);
    this.arn = this.createQueue(own, props.keyArn).arn;
    for (const region of replicaRegions) this.createQueue(region, this.createKey(region));
  }

  private createKey(region: Region): string {
    const { environment, owner } = this.props;
    const uses = { queues: true, deadLettersOf: 'organization' } as const;
    const named = { environment, part: 'dead-letters', owner, region };
    return new OperationsKey(this, `Key-${region}`, { ...named, ...uses }).keyArn;
  }

  private createQueue(region: Region, keyArn: string): FailedQueue {
    const { environment, organizationId, prefix } = this.props;
    const provider = AwsAccount.of(this).provider(region);
    const name = deadLetterName(environment);
    const queue = new FailedQueue(this, region.name, {
      ...{ name, keyArn, organizationId, rules: `${environment}-` },
      place: { region, provider },
    });
    createQueueAlarm(queue, 'Alarm', {
      name: `${prefix}-silent-failed`,
      description: 'A rule could not hand over what happened, and its events wait in a queue',
      queueName: name,
      provider,
    });
    return queue;
  }
}
