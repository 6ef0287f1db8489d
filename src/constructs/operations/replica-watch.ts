import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import { Construct } from 'constructs';
import type { Region } from '../../model/region';
import { AwsAccount } from '../accounts/aws-account';
import { EventForwarder } from '../alarms/event-forwarder';
import { replicationFailed } from './rotation-events';

/** Who hears of replicas, and with which rights. */
export interface ReplicaWatchProps {
  /** The beginning of every name: at most 36 characters. */
  readonly name: string;
  /** @default - no boundary */
  readonly permissionsBoundary?: string;
}

/**
 * Forwards failures of replication from each replica Region to the event bus of the stack's own Region, where the rule
 * about failures hears of them as of its own: no page of AWS says in which of the Regions it records the event.
 *
 * Names end with the own Region, because another stack of the account may have its replicas in the same one.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cross-region.html
 */
export class ReplicaWatch extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ReplicaWatchProps,
  ) {
    super(scope, id);
    const { name, permissionsBoundary } = props;
    const { region, replicaRegions } = AwsAccount.of(this);
    const { target } = new EventForwarder(this, 'Forwarder', {
      name: `${name}-forward-${region}`,
      permissionsBoundary,
    });
    for (const replica of replicaRegions) this.forward(replica, target);
  }

  private forward(replica: Region, target: EventForwarder['target']): void {
    const account = AwsAccount.of(this);
    const provider = account.provider(replica);
    const scope = new Construct(this, replica.name);
    const rule = new CloudwatchEventRule(scope, 'Resource', {
      provider,
      name: `${this.props.name}-replicas-${account.region}`,
      description: `A replica was not updated: for the alarms in ${account.region}`,
      eventPattern: JSON.stringify(replicationFailed(replica)),
    });
    new CloudwatchEventTarget(scope, 'Target', { provider, rule: rule.name, ...target });
  }
}
