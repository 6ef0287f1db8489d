import type { AccessRow } from './access-rows';
import type { ConsumerRead } from './consumer-read';
import type { Inventory } from './inventory';
import type { RotationProof } from './rotation/prove-rotation';
import type { Check } from './rotation/rotation-checks';
import type { SecondPlan } from './second-plan';

/** What a run of the sandbox found; the shape of `--json`. Holds no secret value. */
export interface SandboxResult {
  /** Whether every check passed. */
  readonly passed: boolean;
  readonly checks: readonly Check[];
  readonly stacks: readonly { readonly name: string; readonly resources: number }[];
  readonly inventory: Inventory;
  /** Who can read what, proven from the synthesized policies. */
  readonly access: readonly AccessRow[];
  readonly reads: readonly ConsumerRead[];
  readonly rotation: RotationProof;
  readonly secondPlans: readonly SecondPlan[];
  readonly search: ValueSearch;
}

/** A search for secret values in states, plans and logs. */
export interface ValueSearch {
  /** How many values were looked for. */
  readonly values: number;
  readonly files: number;
  /** Files that hold one. */
  readonly found: readonly string[];
}
