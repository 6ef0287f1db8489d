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

/** What detections over a trail have in common. */
export interface WatchedDetection extends DetectionNotes {
  /** How often it is looked for. */
  readonly every: 'hour' | 'day';
  readonly judgement: Judgement;
  readonly about: SightingSubject;
  /**
   * Hours before the last look that are looked at again: what belongs together may lie that far apart, and files may
   * come late.
   */
  readonly lookBackHours: number;
}

/** A detection that asks the trail a question. */
export interface QueryDetection extends WatchedDetection {
  readonly carrier: 'trail-query';
  /**
   * The question, whose rows are what was seen.
   *
   * @param scope the part of the trail
   * @param exempt ARNs of roles that are left out; `*` stands for any characters
   */
  question(scope: TrailScope, exempt: readonly string[]): TrailQuery<typeof SIGHTING_COLUMNS>;
}

/** A detection that looks at the trail itself. */
export interface SilenceDetection extends WatchedDetection {
  readonly carrier: 'trail-watch';
  readonly watches:
    | {
        readonly kind: 'digests';
        readonly accounts: readonly string[];
        readonly regions: readonly string[];
        readonly hours: number;
      }
    | { readonly kind: 'status' };
}

/** Something that takes more than one event to see: a count, a history, or what does not happen. */
export type TrailDetection = QueryDetection | SilenceDetection;
