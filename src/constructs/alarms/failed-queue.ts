import type { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { SqsQueuePolicy } from '@cdktf/provider-aws/lib/sqs-queue-policy';
import { Construct } from 'constructs';
import { request } from '../../model/policy/conditions';
import { PolicyDocument } from '../../model/policy/document';
import { Principal } from '../../model/policy/principal';
import { PolicyStatement } from '../../model/policy/statement';
import type { Region } from '../../model/region';
import { AwsAccount } from '../accounts/aws-account';

/** A queue of what could not be handed over. */
export interface FailedQueueProps {
  readonly name: string;
  /** ARN of its key. */
  readonly keyArn: string;
  /** The beginning of the names of the rules that use it. */
  readonly rules: string;
  /** The organization whose accounts have the rules. @default - those of the queue's own account */
  readonly organizationId?: string;
  /** The Region of the queue and of the rules, and its provider. @default - that of the stack */
  readonly place?: { readonly region: Region; readonly provider: AwsProvider };
}

/** Days for which a message is kept: AWS keeps none longer. */
const KEPT_DAYS = 14;

/**
 * An encrypted queue into which rules of EventBridge put what their target did not take.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html
 */
export class FailedQueue extends Construct {
  /** A reference to its ARN. */
  readonly arn: string;
  readonly queueName: string;

  constructor(scope: Construct, id: string, props: FailedQueueProps) {
    super(scope, id);
    const { name, keyArn, place } = props;
    this.queueName = name;
    const queue = new SqsQueue(this, 'Resource', {
      ...(place && { provider: place.provider }),
      name,
      kmsMasterKeyId: keyArn,
      messageRetentionSeconds: KEPT_DAYS * 24 * 60 * 60,
    });
    this.arn = queue.arn;
    new SqsQueuePolicy(this, 'Policy', {
      ...(place && { provider: place.provider }),
      queueUrl: queue.url,
      policy: this.renderPolicy(props),
    });
  }

  private renderPolicy({ name, rules, organizationId, place }: FailedQueueProps): string {
    const { region: own, accountId } = AwsAccount.of(this);
    const region = place?.region ?? own;
    const queue = `arn:${region.partition}:sqs:${region}:${accountId}:${name}`;
    const from = organizationId === undefined ? accountId.value : '*';
    const byRules = PolicyStatement.allow({
      sid: 'SendByRules',
      principals: [Principal.service('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue],
      conditions: [
        request('ArnLike', 'aws:SourceArn', [`arn:${region.partition}:events:${region}:${from}:rule/${rules}*`]),
        ...(organizationId === undefined ? [] : [request('StringEquals', 'aws:SourceOrgID', [organizationId])]),
      ],
    });
    const tls = PolicyStatement.deny({
      sid: 'DenyInsecureTransport',
      principals: [Principal.everybody()],
      actions: ['sqs:ReceiveMessage', 'sqs:SendMessage'],
      resources: [queue],
      conditions: [request('Bool', 'aws:SecureTransport', ['false'])],
    });
    return new PolicyDocument([byRules, tls]).minified();
  }
}
