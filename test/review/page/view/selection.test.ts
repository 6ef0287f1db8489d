import { hasChanges, select } from '../../../../src/review/page/view/selection';
import { gridOf } from './grids';

const INDEX = gridOf([0, 0, [0, 0]], [0, 1, [0, 0]], [1, 0, [0, 0]], [2, 2, [1, 0]]);
const sizes = (filter: string, scope: 'all' | 'changed' = 'all') => {
  const { rows, columns } = select(INDEX, { scope, filter });
  return [[...rows], [...columns]];
};

test('empty rows and columns are hidden', () => {
  expect(sizes('')).toEqual([
    [0, 1, 2],
    [0, 1, 2],
  ]);
});

test('only rows and columns with a change are among what changed', () => {
  expect(sizes('', 'changed')).toEqual([[2], [2]]);
  expect(hasChanges(INDEX)).toBe(true);
});

test('a filter finds principals, secrets, accounts and what is said of them; all of its words must be found', () => {
  expect(sizes('WORKER')).toEqual([[1], [0]]);
  expect(sizes('cache')).toEqual([[0], [1]]);
  expect(sizes('worker cache')).toEqual([[], []]);
  expect(sizes('gained')).toEqual([[2], [2]]);
});
