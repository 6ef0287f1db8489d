import { CloudwatchEventBusPolicy } from '@cdktf/provider-aws/lib/cloudwatch-event-bus-policy';
import { Construct } from 'constructs';
import { SEVERITIES, type Severity } from '../../../model/detections/severity';
import { Conditions, caller } from '../../../model/policy/conditions';
import { PolicyDocument } from '../../../model/policy/document';
import { PolicyStatement } from '../../../model/policy/statement';
import { AwsAccount } from '../../accounts/aws-account';
import { AlarmTopic } from '../../alarms/alarm-topic';
import { createRule, type EventPattern } from '../../alarms/event-rule';
import { OperationsKey } from '../../alarms/operations-key';
import { recordSource } from '../../synthesis/record-source';
import { refuse, validated } from '../../synthesis/validation';
import { detectionSilent } from '../catalogue/evidence/detection-silent';
import type { Detection, DetectionScope } from '../detection';
import { eventPattern } from '../event-pattern';
import { DeadLetters } from './dead-letters';
import { detectionMessage } from './detection-message';
import { detectionPrefix, ruleName } from './detection-names';
import { EventForwarding } from './event-forwarding';
import { type DetectionTuning, requireTuning } from './tuning';

/** What is looked for in an organization, and who answers for it. */
export interface DetectionSetProps {
  /** 1 to 20 characters of `a-z 0-9 -`: every name begins with `<environment>-secret-detection`. */
  readonly environment: string;
  /** The team that is told: the tag `Owner` of the key. */
  readonly owner: string;
  readonly scope: DetectionScope;
  readonly detections: readonly Detection[];
  /** Further roles that a detection leaves out, by the id of the detection. @default - none */
  readonly tuning?: Readonly<Record<string, DetectionTuning>>;
  /**
   * ARN of a managed policy, or a reference to it, that bounds the role with which events of other Regions reach the
   * stack's own.
   *
   * @default - no boundary
   */
  readonly permissionsBoundary?: string;
}

/**
 * Detections in the audit account: a rule for each, which matches the events of all accounts once, and an encrypted topic
 * for each severity. A message has the id of the detection, what it means and the event. Accounts send their events by
 * {@link EventForwarding}; the event bus admits the roles of these in the organization, and nobody else.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cross-account.html
 *
 * @example
 * new DetectionSet(stack, 'Detections', {
 *   environment: 'prod', owner: 'team-security', scope,
 *   detections: [Detections.secretForceDeleted(), Detections.trailStopped()],
 * });
 */
export class DetectionSet extends Construct {
  readonly environment: string;
  /** The beginning of every name. */
  readonly prefix: string;
  /** The key of the topics, which queues of the account can use, too. */
  readonly key: OperationsKey;
  /** A reference to the ARN of the queue for what targets in the stack's own Region did not take. */
  readonly deadLetterArn: string;
  /** References to the ARNs of the topics. Subscribe people and tools to them. */
  readonly topicArns: Readonly<Record<Severity, string>>;

  /**
   * @throws when the environment is malformed, the stack knows no organization, a detection comes twice, or a pattern is
   * too long
   */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: DetectionSetProps,
  ) {
    super(scope, id);
    recordSource(this);
    const { environment, owner } = props;
    this.environment = environment;
    this.prefix = detectionPrefix(this, environment);
    this.requireDetections();
    this.key = new OperationsKey(this, 'Key', { environment, owner, queues: true, deadLettersOf: 'organization' });
    this.deadLetterArn = this.createDeadLetters();
    this.topicArns = this.createTopics(this.prefix);
    for (const detection of this.detections) this.createRule(this.prefix, detection);
    this.createBusPolicy(this.prefix);
    this.forwardOtherRegions();
  }

  /** The detections that an event can end, with what ends each. */
  ending(): readonly (Pick<Detection, 'id' | 'intent'> & { readonly pattern: EventPattern })[] {
    return this.detections.flatMap(({ id, intent, endedBy }) =>
      endedBy === undefined ? [] : [{ id, intent, pattern: endedBy() }],
    );
  }

  private forwardOtherRegions(): void {
    const { environment, scope, permissionsBoundary } = this.props;
    const { detections } = this;
    const auditAccountId = AwsAccount.of(this).accountId.value;
    new EventForwarding(this, 'OtherRegions', { environment, auditAccountId, scope, detections, permissionsBoundary });
  }

  /** What is not handed over is told of in each set. */
  private get detections(): readonly Detection[] {
    const { detections } = this.props;
    const silent = detectionSilent();
    return detections.some(({ id }) => id === silent.id) ? detections : [...detections, silent];
  }

  private createDeadLetters(): string {
    const { environment, owner } = this.props;
    const { keyArn } = this.key;
    const organizationId = this.organization();
    return new DeadLetters(this, 'DeadLetters', { environment, owner, keyArn, organizationId, prefix: this.prefix })
      .arn;
  }

  private requireDetections(): void {
    const { detections, tuning = {} } = this.props;
    const ids = detections.map(({ id }) => id);
    if (ids.length === 0) refuse(this, '`detections` must have at least one entry, got none');
    const twice = ids.find((each, index) => ids.indexOf(each) !== index);
    if (twice !== undefined) refuse(this, `\`detections\` must name each detection once, got '${twice}' twice`);
    validated(this, () => requireTuning(tuning, ids));
  }

  private createTopics(prefix: string): Readonly<Record<Severity, string>> {
    const { keyArn } = this.key;
    const topic = (severity: string) => new AlarmTopic(this, severity, { name: `${prefix}-${severity}`, keyArn });
    const entries = Object.keys(SEVERITIES).map((severity) => [severity, topic(severity).topicArn]);
    return Object.fromEntries(entries) as Readonly<Record<Severity, string>>;
  }

  private createRule(prefix: string, detection: Detection): void {
    const { scope, tuning = {} } = this.props;
    const { id, intent, severity } = detection;
    const pattern = validated(this, () => eventPattern(detection, scope, tuning[id]?.exempt ?? []));
    const rule = { id, name: ruleName(this, prefix, id), description: intent, pattern, readCalls: true };
    const inputTemplate = detectionMessage(detection);
    createRule(this, rule, {
      arn: this.topicArns[severity],
      inputTransformer: { inputTemplate },
      deadLetterArn: this.deadLetterArn,
    });
  }

  private organization(): string {
    const { organizationId } = AwsAccount.of(this);
    return (
      organizationId ??
      refuse(this, '`organizationId` must be known, so that others send nothing: give it to AwsAccount.configure')
    );
  }

  private createBusPolicy(prefix: string): void {
    const { region, accountId } = AwsAccount.of(this);
    const forwarders = `arn:${region.partition}:iam::*:role/${prefix}-forward`;
    const admitted = PolicyStatement.pass({
      sid: 'ForwardedByMembers',
      actions: ['events:PutEvents'],
      resources: [`arn:${region.partition}:events:${region}:${accountId}:event-bus/default`],
      conditions: [Conditions.organization(this.organization()), caller('ArnLike', 'aws:PrincipalArn', [forwarders])],
    });
    new CloudwatchEventBusPolicy(this, 'BusPolicy', { policy: new PolicyDocument([admitted]).minified() });
  }
}
