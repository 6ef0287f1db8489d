import type { LabelOn } from '../../live/prune/plan-prune';
import type { SecretVersion } from '../../live/versions/secret-state';
import { table } from '../table';
import { versionTable } from '../version-table';

/** What a prune will do or has done; printed by `--json`. */
export interface PruneResult {
  readonly secret: string;
  readonly acted: boolean;
  readonly keep: number;
  readonly removed: readonly LabelOn[];
  readonly before: readonly SecretVersion[];
}

/** The result for a person. */
export function renderPrune({ secret, acted, removed, before }: PruneResult): string {
  const rows = removed.map(({ label, versionId }) => [label, versionId]);
  return [
    `Versions of ${secret}\n${versionTable(before)}`,
    `${acted ? 'Removed' : 'To remove'}\n${table(['label', 'version'], rows)}`,
    removed.length === 0 || acted ? 'Every other label stays.' : 'Nothing was changed: give --yes to do it.',
  ].join('\n\n');
}
