import type { SecretVersion } from '../versions/secret-state';
import type { LabelOn } from './plan-prune';

/** What a prune will do or has done; printed by `--json`. */
export interface PruneResult {
  readonly secret: string;
  readonly acted: boolean;
  readonly keep: number;
  readonly removed: readonly LabelOn[];
  readonly before: readonly SecretVersion[];
}
