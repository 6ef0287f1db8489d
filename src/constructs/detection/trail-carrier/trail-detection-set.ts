import { AthenaNamedQuery } from '@cdktf/provider-aws/lib/athena-named-query';
import { Construct } from 'constructs';
import { SEVERITIES } from '../../../model/detections/severity';
import { SIGHTING_EVENT } from '../../../model/detections/watched/signals';
import { TRAIL_TABLE } from '../../../model/trail/record';
import { AwsAccount } from '../../accounts/aws-account';
import { createRule, createSchedule, type EventTarget } from '../../alarms/event-rule';
import { FailedQueue } from '../../alarms/failed-queue';
import { OperationsKey } from '../../alarms/operations-key';
import { arnPatterns } from '../../guardrails/exempt-roles';
import type { ExemptRole } from '../../guardrails/role-patterns';
import { recordSource } from '../../synthesis/record-source';
import { resourcesIn } from '../../synthesis/resources-in';
import { terraformText } from '../../synthesis/terraform-text';
import { refuse, validated } from '../../synthesis/validation';
import { detectionPrefix, ruleName } from '../carrier/detection-names';
import { type DetectionTuning, requireTuning } from '../carrier/tuning';
import type { DetectionScope } from '../detection';
import type { TrailQueries } from '../queries/trail-queries';
import type { QueryDetection, TrailDetection } from '../trail-detection';
import { SeenTable } from './seen-table';
import { SilenceAlarms } from './silence-alarms';
import { WatchFunction } from './watch-function';
import { watchSource } from './watch-source';

/** What is looked for in a trail, and who is told. */
export interface TrailDetectionSetProps {
  /** The environment of the {@link DetectionSet} of the account, whose topics tell people: the beginning of every name. */
  readonly environment: string;
  /** The team that answers for it: the tag `Owner` of the key. */
  readonly owner: string;
  /** The questions about the trail, in the same account and Region. */
  readonly queries: TrailQueries;
  readonly scope: DetectionScope;
  readonly detections: readonly TrailDetection[];
  /** Further roles that a detection leaves out, by the id of the detection. @default - none */
  readonly tuning?: Readonly<Record<string, DetectionTuning>>;
  /** Whether the environment has {@link DetectionFindings}. @default false */
  readonly findings?: boolean;
  /** Whether the table of what was seen is protected from deletion. @default true */
  readonly deletionProtection?: boolean;
  /** ARN of a managed policy, or a reference to it, that bounds the role of the function. @default - no boundary */
  readonly permissionsBoundary?: string;
}

/** Characters that the input of a target may have. */
const LONGEST_INPUT = 8192;

/**
 * Detections of what takes a count, a history, or what does not happen: a rule of a schedule for each, which has one
 * function ask a named query of the trail for what was recorded since the last time, and a table of what was seen
 * before. What is new goes to the topics of the {@link DetectionSet}; what goes on or has ended, to its findings alone.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/querying-with-prepared-statements.html
 *
 * @example
 * new TrailDetectionSet(stack, 'TrailDetections', {
 *   environment: 'prod', owner: 'team-security', queries: trailQueries, scope,
 *   detections: [TrailDetections.secretsSwept({ secrets: 20 }), TrailDetections.secretReadFirst()],
 * });
 */
export class TrailDetectionSet extends Construct {
  private readonly prefix: string;
  private readonly key: OperationsKey;
  private readonly failed: FailedQueue;

  /** @throws when the environment is malformed, a detection comes twice, or the trail is in another account or Region */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: TrailDetectionSetProps,
  ) {
    super(scope, id);
    recordSource(this);
    const { environment, owner, detections } = props;
    this.prefix = detectionPrefix(this, environment);
    this.requireDetections();
    this.key = this.createKey(environment, owner);
    const { keyArn } = this.key;
    this.failed = new FailedQueue(this, 'Failed', { name: `${this.prefix}-watch-failed`, keyArn, rules: this.prefix });
    const { arn } = this.createFunction();
    for (const detection of detections) this.createWatch(detection, arn);
    this.createTelling();
    this.createSilence();
  }

  private createKey(environment: string, owner: string): OperationsKey {
    const uses = { queues: true, tables: true, deadLettersOf: 'account' } as const;
    return new OperationsKey(this, 'Key', { environment, part: 'trail', owner, ...uses });
  }

  private createSilence(): void {
    const { detections } = this.props;
    new SilenceAlarms(this, 'Silence', { prefix: this.prefix, detections, queueNames: [this.failed.queueName] });
  }

  private requireDetections(): void {
    const ids = this.props.detections.map(({ id }) => id);
    if (ids.length === 0) refuse(this, '`detections` must have at least one entry, got none');
    const twice = ids.find((each, index) => ids.indexOf(each) !== index);
    if (twice !== undefined) refuse(this, `\`detections\` must name each detection once, got '${twice}' twice`);
    validated(this, () => requireTuning(this.props.tuning ?? {}, ids));
  }

  private createFunction(): WatchFunction {
    const { queries, deletionProtection = true, permissionsBoundary } = this.props;
    const { keyArn } = this.key;
    const name = `${this.prefix}-seen`;
    const { resource: table } = new SeenTable(this, 'Seen', { name, keyArn, deletionProtection });
    const { arn: queueArn, queueName } = this.failed;
    return new WatchFunction(this, 'Watch', {
      ...{ prefix: this.prefix, keyArn, tableName: table.name, tableArn: table.arn, queueName, queueArn },
      ...{ queries, trailArn: queries.trail.trailArn, permissionsBoundary, after: resourcesIn(this.key) },
    });
  }

  private createWatch(detection: TrailDetection, functionArn: string): void {
    const { id, severity, intent, runbook, judgement, about, every, lookBackHours } = detection;
    const scope = new Construct(this, id);
    const source = watchSource(detection, this.props.queries, (query) => this.createQuery(scope, query));
    const input = JSON.stringify({
      ...{ detection: id, severity, intent, runbook, judgement, about, lookBackHours, source },
    });
    if (input.length > LONGEST_INPUT) {
      refuse(
        this,
        `\`detections\` must have an input of at most ${LONGEST_INPUT} characters, got ${input.length} of ${id}: give it fewer accounts or Regions`,
      );
    }
    const name = ruleName(this, this.prefix, `watch-${id}`);
    const schedule = { id: 'Schedule', name, description: intent, rate: every === 'hour' ? '1 hour' : '1 day' };
    createSchedule(scope, schedule, { arn: functionArn, input, deadLetterArn: this.failed.arn });
  }

  private createQuery(scope: Construct, detection: QueryDetection): string {
    const { queries } = this.props;
    const { sql } = detection.question({ table: TRAIL_TABLE, asksForSpan: true }, this.exempt(detection));
    return new AthenaNamedQuery(scope, 'Question', {
      name: `${this.prefix}-${detection.id}`,
      description: `${detection.intent}. It asks for: first moment, its day, last moment, the day after`,
      workgroup: queries.workgroup,
      database: queries.database,
      query: terraformText(sql),
      dependsOn: [...resourcesIn(queries)],
    }).id;
  }

  private exempt({ id, exempts }: TrailDetection): readonly string[] {
    const { scope, tuning = {} } = this.props;
    const roles = (Object.keys(exempts).sort() as ExemptRole[]).filter((role) => scope.roles[role] !== undefined);
    return [...validated(this, () => arnPatterns(roles, scope)), ...(tuning[id]?.exempt ?? [])];
  }

  /** People are told when something begins; findings hear of what goes on and ends, too. */
  private createTelling(): void {
    const { region, accountId } = AwsAccount.of(this);
    const here = (service: string, rest: string) => `arn:${region.partition}:${service}:${region}:${accountId}:${rest}`;
    for (const severity of Object.keys(SEVERITIES)) {
      const told = { severity: [severity], told: ['began'] };
      this.tell(`told-${severity}`, told, here('sns', `${this.prefix}-${severity}`));
    }
    if (!this.props.findings) return;
    const told = { told: ['continues', 'ended'] };
    this.tell('ended-by-trail', told, here('lambda', `function:${this.prefix}-findings`));
  }

  private tell(id: string, detail: object, arn: string): void {
    const name = ruleName(this, this.prefix, id);
    const pattern = { source: [SIGHTING_EVENT.source], 'detail-type': [SIGHTING_EVENT.detailType], detail };
    const target: EventTarget = { arn, inputPath: '$.detail', deadLetterArn: this.failed.arn };
    createRule(this, { id, name, description: 'What detections see in the trail', pattern }, target);
  }
}
