import type { RollbackResult } from '../../live/rollback/rollback-result';
import { versionTable } from '../output/version-table';

/** The result for a person. */
export function renderRollback({ secret, acted, to, steps, before, after }: RollbackResult): string {
  return [
    `Versions of ${secret}\n${versionTable(before)}`,
    `${acted ? 'Done' : 'To do'}\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}`,
    ...(after ? [`Versions afterwards\n${versionTable(after)}`] : []),
    acted ? `AWSCURRENT is version ${to}.` : 'Nothing was changed: give --yes to do it.',
  ].join('\n\n');
}
