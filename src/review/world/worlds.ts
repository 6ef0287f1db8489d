import type { ResourceChange } from './resource-change';
import type { World } from './world';

/**
 * A change: the world before and after. From a plan, before is the plan's own; from two syntheses, the base and the head.
 */
export interface Worlds {
  /** @default - nothing to compare with */
  readonly before?: World;
  readonly after: World;
  /** Sorted by id; resources without a change are left out. Empty without a world before. */
  readonly changes: readonly ResourceChange[];
  /**
   * The stacks, and the environments as a whole, that plans were given for: their world before is the plans' own.
   *
   * @default - no plan was given, or nothing but plans
   */
  readonly planned?: { readonly stacks: readonly string[]; readonly environments: readonly string[] };
}
