import type { GatedSecret } from './gated-secret';

/** What the gate found; printed by `--json`. */
export interface GateResult {
  readonly passed: boolean;
  readonly secrets: readonly GateFinding[];
}

export interface GateFinding extends GatedSecret {
  /** Why it is refused; empty when it is not. */
  readonly reasons: readonly string[];
}
