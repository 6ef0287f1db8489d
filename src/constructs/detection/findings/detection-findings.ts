import { LambdaFunctionEventInvokeConfig } from '@cdktf/provider-aws/lib/lambda-function-event-invoke-config';
import { LambdaPermission } from '@cdktf/provider-aws/lib/lambda-permission';
import { SnsTopicSubscription } from '@cdktf/provider-aws/lib/sns-topic-subscription';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { Construct } from 'constructs';
import type { Condition } from '../../../model/policy/condition';
import { request } from '../../../model/policy/conditions';
import { AwsAccount } from '../../accounts/aws-account';
import { createRule } from '../../alarms/event-rule';
import { bundleOf } from '../../functions/function-code';
import { OwnFunction } from '../../functions/own-function';
import { recordSource } from '../../synthesis/record-source';
import { resourcesIn } from '../../synthesis/resources-in';
import { ruleName } from '../carrier/detection-names';
import type { DetectionSet } from '../carrier/detection-set';
import { UnreportedAlarm } from './unreported-alarm';

/** Which detections become findings. */
export interface DetectionFindingsProps {
  readonly detections: DetectionSet;
  /** ARN of a managed policy, or a reference to it, that bounds the role of the function. @default - no boundary */
  readonly permissionsBoundary?: string;
}

/** Days for which a message that could not be reported is kept: AWS keeps none longer. */
const KEPT_DAYS = 14;

/**
 * Reports what detections tell their topics as findings of Security Hub, which must be on in the account and Region. A
 * finding is of a detection, a resource and a principal: what happens again updates it, and an event that ends it
 * archives it. What the function fails to report is kept in a queue, because SNS waits for no answer, and
 * people are told.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-custom-providers.html
 *
 * @example
 * const set = { environment: 'prod', owner: 'team-security', scope, detections: [Detections.trailStopped()] };
 * new DetectionFindings(stack, 'Findings', { detections: new DetectionSet(stack, 'Detections', set) });
 */
export class DetectionFindings extends Construct {
  /** Name of the queue of what could not be reported. */
  readonly deadLetters: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: DetectionFindingsProps,
  ) {
    super(scope, id);
    recordSource(this);
    this.deadLetters = `${props.detections.prefix}-findings-failed`;
    const { resource } = this.createFunction();
    this.keepFailed(resource.functionName, this.createQueue());
    for (const [severity, topicArn] of Object.entries(props.detections.topicArns)) {
      this.subscribe(severity, topicArn, resource.arn);
    }
    this.createRules(resource.arn);
  }

  private createQueue(): SqsQueue {
    return new SqsQueue(this, 'Failed', {
      name: this.deadLetters,
      kmsMasterKeyId: this.props.detections.key.keyArn,
      messageRetentionSeconds: KEPT_DAYS * 24 * 60 * 60,
    });
  }

  private createFunction(): OwnFunction {
    const { detections, permissionsBoundary } = this.props;
    const account = AwsAccount.of(this).accountId.value;
    const own = new OwnFunction(this, 'Function', {
      name: `${detections.prefix}-findings`,
      kind: 'Function',
      description: 'Reports what detections tell as findings of Security Hub',
      code: bundleOf('findings'),
      environment: {
        ENVIRONMENT: detections.environment,
        ACCOUNT: account,
        PRODUCT_ARN: this.arn('securityhub', `product/${account}/default`),
      },
      logKeyArn: detections.key.keyArn,
      permissionsBoundary,
      timeoutSeconds: 60,
      after: resourcesIn(detections.key),
    });
    this.allow(
      own,
      'Import',
      ['securityhub:BatchImportFindings'],
      this.arn('securityhub', `product/${account}/default`),
    );
    const look = ['securityhub:BatchUpdateFindings', 'securityhub:GetFindings'];
    this.allow(own, 'Look', look, this.arn('securityhub', 'hub/default'));
    this.allow(own, 'Keep', ['sqs:SendMessage'], this.arn('sqs', this.deadLetters));
    const viaQueues = request('StringEquals', 'kms:ViaService', [AwsAccount.of(this).region.viaService('sqs')]);
    this.allow(own, 'Encrypt', ['kms:Decrypt', 'kms:GenerateDataKey'], detections.key.keyArn, [viaQueues]);
    return own;
  }

  /** SNS and EventBridge hand a message over and wait for nothing: Lambda tries three times. */
  private keepFailed(functionName: string, { arn: destination, name: queueName }: SqsQueue): void {
    new LambdaFunctionEventInvokeConfig(this, 'Invocation', {
      functionName,
      maximumRetryAttempts: 2,
      destinationConfig: { onFailure: { destination } },
    });
    const { prefix, topicArns, deadLetterArn } = this.props.detections;
    new UnreportedAlarm(this, 'Unreported', {
      name: `${prefix}-findings-unreported`,
      queueName,
      topicArn: topicArns.high,
      deadLetterArn,
    });
  }

  private arn(service: string, rest: string): string {
    const { region, accountId } = AwsAccount.of(this);
    return `arn:${region.partition}:${service}:${region}:${accountId}:${rest}`;
  }

  private allow(
    { role }: OwnFunction,
    verb: string,
    actions: readonly string[],
    resource: string,
    conditions: readonly Condition[] = [],
  ): void {
    role.addAccess({ verb, actions, resources: [resource], conditions });
  }

  private subscribe(severity: string, topicArn: string, functionArn: string): void {
    const scope = new Construct(this, severity);
    const permission = new LambdaPermission(scope, 'Permission', {
      statementId: `Topic-${severity}`,
      action: 'lambda:InvokeFunction',
      functionName: functionArn,
      principal: 'sns.amazonaws.com',
      sourceArn: topicArn,
    });
    new SnsTopicSubscription(scope, 'Subscription', {
      topicArn,
      protocol: 'lambda',
      endpoint: functionArn,
      dependsOn: [permission],
    });
  }

  /** People are told when something begins, and not when it ends: these rules call the function alone. */
  private createRules(functionArn: string): void {
    const { detections } = this.props;
    new LambdaPermission(this, 'Permission', {
      statementId: 'Rules',
      action: 'lambda:InvokeFunction',
      functionName: functionArn,
      principal: 'events.amazonaws.com',
      sourceArn: this.arn('events', `rule/${detections.prefix}-ended-*`),
    });
    for (const { id, intent, pattern } of detections.ending()) {
      const name = ruleName(this, detections.prefix, `ended-${id}`);
      const rule = { id: `ended-${id}`, name, description: `Ends: ${intent}`, pattern };
      const inputTemplate = `{"detection":"${id}","resolves":true,"event":<aws.events.event.json>}`;
      createRule(this, rule, {
        arn: functionArn,
        inputTransformer: { inputTemplate },
        deadLetterArn: detections.deadLetterArn,
      });
    }
  }
}
