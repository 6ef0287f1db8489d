import type { Control } from '../../model/controls/control';
import type { Technique } from '../../model/detections/attack';
import type { Carrier } from '../../model/detections/carrier';
import type { Severity } from '../../model/detections/severity';
import type { Partition } from '../../model/partition';
import type { EventPattern } from '../alarms/event-rule';
import type { ExemptRole, RolePatterns } from '../guardrails/role-patterns';

/** The organization in whose accounts a detection looks. */
export interface DetectionScope {
  readonly partition: Partition;
  /** Roles that detections may exempt, as guardrails do. */
  readonly roles: RolePatterns;
}

/** What people are told of a detection, whatever carries it. */
export interface DetectionNotes {
  /** Lower-case words joined by `-`. Part of the public contract: rules are named after it. */
  readonly id: string;
  /** What happens, in one sentence without a period. */
  readonly intent: string;
  readonly severity: Severity;
  /** The control that it implements: one of the library’s, or one of your own. */
  readonly control: Control;
  readonly techniques: readonly Technique[];
  readonly carrier: Carrier;
  /** Roles whose events it leaves out, each with the reason. */
  readonly exempts: Readonly<Partial<Record<ExemptRole, string>>>;
  /** What to do, in order. Each step is a sentence without a period. */
  readonly runbook: readonly string[];
  /** When it rings although nothing is wrong. */
  readonly falseAlarms: readonly string[];
  /** What it cannot see, beside what all of its carrier cannot. */
  readonly blindSpots: readonly string[];
  /** The AWS page that documents the events. */
  readonly page: string;
}

/**
 * Something that happens and that somebody is told. A detection is judged by events as AWS records them; it sees what
 * is recorded, and nothing that is not.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 */
export interface Detection extends DetectionNotes {
  /** Events that end it: its finding is archived, whoever causes them. @default - nothing ends it but somebody’s judgement */
  endedBy?(): EventPattern;
  /** The events, without regard to who is exempt. */
  pattern(scope: DetectionScope): EventPattern;
}
