import type { World } from '../../../../src/review/world/world';

/** A world that breaks a rule, what is said of it, and worlds that do not break it. */
export interface RuleCase {
  readonly rule: string;
  readonly broken: World;
  readonly message: string;
  readonly kept: readonly World[];
}
