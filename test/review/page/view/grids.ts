import { GridIndex } from '../../../../src/review/page/view/grid-index';
import type { PageAnswer, PageCell, PageGrid, PageRow } from '../../../../src/review/page/view/page-data';

export const READ: PageAnswer = { letter: 'R', mark: 'kept', regions: ['eu-central-1'], after: { verdict: 'allowed' } };
export const GAIN: PageAnswer = { ...READ, mark: 'gained', before: { verdict: 'denied' } };
export const LOST: PageAnswer = { ...READ, mark: 'lost', before: { verdict: 'allowed' }, after: { verdict: 'denied' } };
const OTHERWISE: PageAnswer = { ...READ, mark: 'changed', before: { verdict: 'allowed-if' } };
const ROWS = [
  ['api', '1'],
  ['worker', '1'],
  ['ledger', '2'],
  ['auditor', ''],
];
const COLUMNS = ['orders/database', 'orders/cache', 'payments/card', 'plain'];

/** Four principals of two accounts and of none, by four secrets of two applications and of none. */
export function gridOf(...cells: readonly PageCell[]): GridIndex {
  const grid: PageGrid = {
    rows: ROWS.map(([name = '', account = '']): PageRow => ({ name, label: name, account, kind: 'role' })),
    columns: COLUMNS.map((name) => {
      return { name, label: name, application: name.includes('/') ? (name.split('/')[0] ?? '') : '' };
    }),
    answers: [READ, GAIN, LOST, OTHERWISE],
    cells,
  };
  return new GridIndex(grid);
}
