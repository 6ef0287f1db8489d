import type { PruneResult } from '../../live/prune/prune-result';
import type { Screen } from '../output/screen';
import { table } from '../output/table';
import { versionTable } from '../output/version-table';

/** The result for a person. */
export function renderPrune({ secret, acted, removed, before }: PruneResult, screen: Screen): string {
  const rows = removed.map(({ label, versionId }) => [label, versionId]);
  return [
    `Versions of ${secret}\n${versionTable(before, screen)}`,
    `${acted ? 'Removed' : 'To remove'}\n${table(['label', 'version'], rows, screen)}`,
    removed.length === 0 || acted ? 'Every other label stays.' : 'Nothing was changed: give --yes to do it.',
  ].join('\n\n');
}
