import type { Control } from '../../model/controls/control';
import type { Severity } from '../finding/severity';
import type { Origin } from '../world/origin';
import type { World } from '../world/world';

/** Something that breaks a rule. */
export interface Violation {
  readonly origin: Origin;
  /** Starts with the quoted subject; says the rule and what is there instead; no value of a secret, no final period. */
  readonly message: string;
}

/** A golden rule: a function over the world, so that it holds at synthesis, for a plan and for other people's HCL. */
export interface Rule {
  /** Part of the public contract: suppressions and SARIF name it. */
  readonly id: string;
  readonly severity: Severity;
  /** The control that it implements. */
  readonly control: Control;
  /** What must hold, in one sentence without a period. */
  readonly title: string;
  /** Why, for somebody who has to decide about a suppression. */
  readonly rationale: string;
  readonly remedy: string;
  /** @param today the day for which the world is judged, as `2026-11-22` */
  check(world: World, today: string): readonly Violation[];
}
