import { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { SnsTopicPolicy } from '@cdktf/provider-aws/lib/sns-topic-policy';
import { Construct } from 'constructs';
import { request } from '../../model/policy/conditions';
import { PolicyDocument } from '../../model/policy/document';
import { Principal } from '../../model/policy/principal';
import { PolicyStatement } from '../../model/policy/statement';
import { AwsAccount } from '../accounts/aws-account';

/** A topic of messages about events. */
export interface AlarmTopicProps {
  readonly name: string;
  /** ARN of the key, which must let EventBridge use it. */
  readonly keyArn: string;
}

/**
 * An encrypted topic to which EventBridge publishes, over TLS.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
 */
export class AlarmTopic extends Construct {
  /** A reference to the topic's ARN. */
  readonly topicArn: string;

  constructor(scope: Construct, id: string, { name, keyArn }: AlarmTopicProps) {
    super(scope, id);
    this.topicArn = new SnsTopic(this, 'Resource', { name, kmsMasterKeyId: keyArn }).arn;
    new SnsTopicPolicy(this, 'Policy', { arn: this.topicArn, policy: this.renderPolicy(name) });
  }

  private renderPolicy(name: string): string {
    const { region, accountId } = AwsAccount.of(this);
    const resources = [`arn:${region.partition}:sns:${region}:${accountId}:${name}`];
    return new PolicyDocument([
      // EventBridge supplies no condition keys to topics: with a condition, every message would be lost in silence.
      PolicyStatement.allow({
        sid: 'PublishByRules',
        principals: [Principal.service('events.amazonaws.com')],
        actions: ['sns:Publish'],
        resources,
      }),
      PolicyStatement.deny({
        sid: 'DenyInsecureTransport',
        principals: [Principal.everybody()],
        actions: ['sns:Publish'],
        resources,
        conditions: [request('Bool', 'aws:SecureTransport', ['false'])],
      }),
    ]).minified();
  }
}
