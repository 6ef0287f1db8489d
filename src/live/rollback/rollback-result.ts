import type { SecretVersion } from '../versions/secret-state';

/** What a rollback will do or has done; printed by `--json`. */
export interface RollbackResult {
  readonly secret: string;
  readonly acted: boolean;
  /** Version ids. */
  readonly from: string;
  readonly to: string;
  readonly test: 'rotation function' | 'none';
  /** Why nothing was tested. @default - it was tested */
  readonly reason?: string;
  readonly steps: readonly string[];
  readonly before: readonly SecretVersion[];
  /** @default - nothing was done */
  readonly after?: readonly SecretVersion[];
}
