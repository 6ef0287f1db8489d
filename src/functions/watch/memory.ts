import type { Remembered, Told } from '../../model/detections/watched/judgement';
import type { Sighting } from '../../model/detections/watched/sighting';

/** What a subject was last seen as, for when it is told. */
export type Where = Pick<Sighting, 'principal' | 'resource' | 'account' | 'region' | 'amount'>;

/** What the table keeps of a subject. */
export interface Kept extends Remembered {
  readonly where: Where;
  /** Goes up with each change: who knows an older one changes nothing. */
  readonly revision: number;
  /** What is being told since when, ISO 8601. It is there before it is told, and goes after. @default - nothing is */
  readonly telling?: { readonly told: Told; readonly since: string; readonly forgotten: boolean };
}

/** How far a detection has read the trail. */
export interface Cursor {
  /** ISO 8601. */
  readonly to: string;
  /** What is seen before is only learned from, ISO 8601. */
  readonly learnsUntil: string;
  readonly revision: number;
}

/** The table of what was seen first and last, by detection and subject. */
export interface Memory {
  all(detection: string): Promise<readonly Kept[]>;
  cursor(detection: string): Promise<Cursor | undefined>;
  /** @returns whether nobody else has changed it since the revision before */
  keep(detection: string, kept: Kept): Promise<boolean>;
  /** @returns whether nobody else has changed it since */
  forget(detection: string, kept: Kept): Promise<boolean>;
  /** @returns whether nobody else has moved it since the revision before */
  move(detection: string, cursor: Cursor): Promise<boolean>;
}
