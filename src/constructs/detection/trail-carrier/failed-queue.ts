import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { SqsQueuePolicy } from '@cdktf/provider-aws/lib/sqs-queue-policy';
import { Construct } from 'constructs';
import { request } from '../../../model/policy/conditions';
import { PolicyDocument } from '../../../model/policy/document';
import { Principal } from '../../../model/policy/principal';
import { PolicyStatement } from '../../../model/policy/statement';
import { AwsAccount } from '../../accounts/aws-account';

/** A queue of what could not be handed over. */
export interface FailedQueueProps {
  readonly name: string;
  /** ARN of its key. */
  readonly keyArn: string;
  /** The beginning of the names of the rules that use it. */
  readonly rules: string;
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

  constructor(scope: Construct, id: string, { name, keyArn, rules }: FailedQueueProps) {
    super(scope, id);
    this.queueName = name;
    const queue = new SqsQueue(this, 'Resource', {
      name,
      kmsMasterKeyId: keyArn,
      messageRetentionSeconds: KEPT_DAYS * 24 * 60 * 60,
    });
    this.arn = queue.arn;
    new SqsQueuePolicy(this, 'Policy', { queueUrl: queue.url, policy: this.renderPolicy(name, rules) });
  }

  private renderPolicy(name: string, rules: string): string {
    const { region, accountId } = AwsAccount.of(this);
    const arn = (service: string, rest: string) => `arn:${region.partition}:${service}:${region}:${accountId}:${rest}`;
    const byRules = PolicyStatement.allow({
      sid: 'SendByRules',
      principals: [Principal.service('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [arn('sqs', name)],
      conditions: [request('ArnLike', 'aws:SourceArn', [arn('events', `rule/${rules}*`)])],
    });
    const tls = PolicyStatement.deny({
      sid: 'DenyInsecureTransport',
      principals: [Principal.everybody()],
      actions: ['sqs:ReceiveMessage', 'sqs:SendMessage'],
      resources: [arn('sqs', name)],
      conditions: [request('Bool', 'aws:SecureTransport', ['false'])],
    });
    return new PolicyDocument([byRules, tls]).minified();
  }
}
