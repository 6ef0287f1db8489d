import type { QueryDetection } from '../../../../../src/constructs/detection/trail-detection';
import type { Sighting } from '../../../../../src/model/detections/watched/sighting';

/** The proof of a detection that asks a trail: sets of events, each of which is a trail. */
export interface TrailDetectionTable {
  readonly detection: QueryDetection;
  /** Trails that ring, with what is seen in each. */
  readonly fires: readonly (readonly [events: readonly object[], seen: Partial<Sighting>])[];
  /** Trails that stay silent. */
  readonly misses: readonly (readonly [what: string, events: readonly object[]])[];
  /** Parts of the question, each with what makes it weaker or stronger: each change is seen in a row. */
  readonly mutations: readonly (readonly [part: string | RegExp, by: string])[];
}

/** The span that questions of tests are asked of. */
export const SPAN = [new Date('2026-10-04T08:00:00Z'), new Date('2026-10-05T12:00:00Z')] as const;

/** Seconds after ten o’clock of the day of the span. */
export function at(seconds: number): string {
  return new Date(Date.parse('2026-10-05T10:00:00Z') + seconds * 1000).toISOString().replace('.000', '');
}
