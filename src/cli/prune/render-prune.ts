import type { PruneResult } from '../../live/prune/prune-result';
import { table } from '../output/table';
import { versionTable } from '../output/version-table';

/** The result for a person. */
export function renderPrune({ secret, acted, removed, before }: PruneResult): string {
  const rows = removed.map(({ label, versionId }) => [label, versionId]);
  return [
    `Versions of ${secret}\n${versionTable(before)}`,
    `${acted ? 'Removed' : 'To remove'}\n${table(['label', 'version'], rows)}`,
    removed.length === 0 || acted ? 'Every other label stays.' : 'Nothing was changed: give --yes to do it.',
  ].join('\n\n');
}
