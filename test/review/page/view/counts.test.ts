import { Counts } from '../../../../src/review/page/view/counts';
import { select } from '../../../../src/review/page/view/selection';
import { gridOf } from './grids';

const INDEX = gridOf([0, 0, [0, 0]], [0, 1, [0, 0]], [1, 0, [0, 0]], [2, 2, [1, 0]]);
const NONE = { reach: 0, gained: 0, lost: 0, changed: 0 };

test('a principal counts once in a block, and each of its secrets in its row', () => {
  const counts = new Counts(INDEX, select(INDEX, { scope: 'all', filter: '' }));
  expect(counts.of('a1', 'porders')).toEqual({ ...NONE, reach: 2 });
  expect(counts.of('r0', '')).toEqual({ ...NONE, reach: 2 });
  expect(counts.of('', 'c0')).toEqual({ ...NONE, reach: 2 });
  expect(counts.of('', '')).toEqual({ ...NONE, reach: 3, gained: 1 });
  expect(counts.of('a2', 'porders')).toEqual(NONE);
});

test('what is gained and what is lost are counted apart, conditions only where nothing else changes', () => {
  const index = gridOf([0, 0, [1], [2]], [1, 0, [3]], [2, 0, [1], [3]]);
  const counts = new Counts(index, select(index, { scope: 'all', filter: '' }));
  expect(counts.of('', '')).toEqual({ reach: 3, gained: 2, lost: 1, changed: 1 });
});
