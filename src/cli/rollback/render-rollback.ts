import type { RollbackResult } from '../../live/rollback/rollback-result';
import { paragraph } from '../output/paragraph';
import type { Screen } from '../output/screen';
import { versionTable } from '../output/version-table';

/** The result for a person. */
export function renderRollback({ secret, acted, to, steps, before, after }: RollbackResult, screen: Screen): string {
  return [
    `Versions of ${secret}\n${versionTable(before, screen)}`,
    `${acted ? 'Done' : 'To do'}\n${steps.map((step, index) => paragraph(`${index + 1}. ${step}`, '  ', screen)).join('\n')}`,
    ...(after ? [`Versions afterwards\n${versionTable(after, screen)}`] : []),
    acted ? `AWSCURRENT is version ${to}.` : 'Nothing was changed: give --yes to do it.',
  ].join('\n\n');
}
