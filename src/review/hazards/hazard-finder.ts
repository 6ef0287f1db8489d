import type { Severity } from '../finding/severity';
import type { Origin } from '../world/origin';
import type { ResourceChange } from '../world/resource-change';
import type { World } from '../world/world';

/** Both worlds and what is done to get from one to the other. */
export interface Transition {
  readonly before: World;
  readonly after: World;
  readonly changes: readonly ResourceChange[];
}

/** A hazard, before it is known where it was made. */
export interface FoundHazard {
  /** Ends in `-destroyed` or `-replaced` when something is. */
  readonly kind: string;
  readonly severity: Severity;
  readonly origin: Origin;
  readonly message: string;
  readonly remedy: string;
  /** @default - it is about every Region of its subject */
  readonly region?: string;
  /** Sid of the guardrail that is lost. @default - it is about something else, or about a policy as a whole */
  readonly guardrail?: string;
}

/** Looks for one kind of hazard. */
export type HazardFinder = (transition: Transition) => readonly FoundHazard[];
