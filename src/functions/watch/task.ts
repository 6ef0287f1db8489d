import type { Judgement } from '../../model/detections/watched/judgement';

/** Where sightings come from. */
export type SightingSource =
  /** The answers of a named query of Athena, which asks for its span. */
  | { readonly kind: 'query'; readonly queryId: string; readonly workgroup: string }
  /** The digests of a trail: accounts and Regions of which none came for so many hours. */
  | {
      readonly kind: 'digests';
      readonly bucket: string;
      /** The folder above those of the accounts: `AWSLogs/o-a1b2c3d4e5`. */
      readonly folder: string;
      readonly accounts: readonly string[];
      readonly regions: readonly string[];
      readonly hours: number;
    }
  /** What CloudTrail says of a trail. */
  | { readonly kind: 'status'; readonly trailArn: string };

/** What a rule of the schedule hands to the function: a detection, and where to look. */
export interface WatchTask {
  readonly detection: string;
  readonly severity: string;
  readonly intent: string;
  readonly runbook: readonly string[];
  readonly judgement: Judgement;
  readonly about: { readonly service: string; readonly call: string; readonly parameter?: string };
  readonly lookBackHours: number;
  readonly source: SightingSource;
}

/** @throws when it is none, without a word of its content */
export function watchTask(input: unknown): WatchTask {
  const task = (typeof input === 'object' && input !== null ? input : {}) as Partial<WatchTask>;
  const isTask = [task.judgement, task.about, task.source].every((each) => typeof each === 'object');
  if (!isTask || typeof task.detection !== 'string' || !/^[a-z0-9-]+$/.test(task.detection)) {
    throw new Error('the input must be a detection over a trail: let a rule of TrailDetectionSet send it');
  }
  return task as WatchTask;
}
