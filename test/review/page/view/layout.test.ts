import { accountKey, applicationKey, type Layout, layOut } from '../../../../src/review/page/view/layout';
import { select } from '../../../../src/review/page/view/selection';
import { gridOf } from './grids';

const INDEX = gridOf([0, 0, [0, 0]], [1, 0, [0, 0]], [2, 2, [1, 0]], [3, 3, [0, 0]]);
const ALL = { scope: 'all', filter: '' } as const;

const labels = ({ rows, columns }: Layout) => [rows.map(({ label }) => label), columns.map(({ label }) => label)];

function laidOut(byDefault: boolean, ...switched: readonly string[]): Layout {
  return layOut(INDEX, select(INDEX, ALL), { byDefault, switched: new Set(switched) });
}

test('all begins as accounts by applications; what belongs to none comes last', () => {
  expect(labels(laidOut(false))).toEqual([
    ['account 1', 'account 2', 'without an account'],
    ['1 secret', '1 secret', 'plain'],
  ]);
});

test('an opened block shows its principals and secrets, and equal rows are one', () => {
  const layout = laidOut(false, accountKey('1'), applicationKey('orders'));
  expect(labels(layout)).toEqual([
    ['account 1', '2 roles', 'account 2', 'without an account'],
    ['database', '1 secret', 'plain'],
  ]);
  expect(layout.bands.map(({ label, isOpen }) => [label, isOpen])).toEqual([
    ['orders', true],
    ['payments', false],
    ['other', true],
  ]);
});

test('rows that are alike open one by one', () => {
  const rows = laidOut(true, 'alike 0').rows.map(({ label }) => label);
  expect(rows.slice(0, 4)).toEqual(['account 1', '2 roles', 'api', 'worker']);
});

test('what is switched off is closed where all is open', () => {
  expect(laidOut(true, accountKey('1')).rows.map(({ label }) => label)).toEqual([
    'account 1',
    'account 2',
    'ledger',
    'without an account',
    'auditor',
  ]);
});
