import type { Judgement } from '../../model/detections/watched/judgement';
import type { SIGHTING_COLUMNS } from '../../model/detections/watched/sighting';
import type { TrailQuery, TrailScope } from '../../model/trail/trail-query';
import type { DetectionNotes } from './detection';

/** How a finding names what a sighting is about: as an event of CloudTrail does. */
export interface SightingSubject {
  /** The first part of `eventSource`. */
  readonly service: string;
  /** `eventName`. */
  readonly call: string;
  /** The request parameter that has the resource. @default - it is about the account */
  readonly parameter?: string;
}

/** Something that takes more than one event to see: a count, a history, or what does not happen. */
export interface TrailDetection extends DetectionNotes {
  readonly carrier: 'trail-query' | 'trail-watch';
  /** How often it is looked for. */
  readonly every: 'hour' | 'day';
  readonly judgement: Judgement;
  readonly about: SightingSubject;
  /**
   * Hours before the last look that are looked at again: what belongs together may lie that far apart, and files may
   * come late.
   */
  readonly lookBackHours: number;
  /**
   * The question, whose rows are what was seen.
   *
   * @param scope the part of the trail
   * @param exempt ARNs of roles that are left out; `*` stands for any characters
   */
  question(scope: TrailScope, exempt: readonly string[]): TrailQuery<typeof SIGHTING_COLUMNS>;
}
