import { groupedBy, groupedByPair } from '../../src/model/grouped-by';

const ITEMS = [
  { first: 'b', second: 'x', count: 1 },
  { first: 'a', second: 'x', count: 2 },
  { first: 'b', second: 'y', count: 3 },
  { first: 'b', second: 'x', count: 4 },
];

test('items with one text stand together, in the order of their first', () => {
  const groups = groupedBy(ITEMS, ({ first }) => first);
  expect([...groups].map(([text, items]) => [text, items.map(({ count }) => count)])).toEqual([
    ['b', [1, 3, 4]],
    ['a', [2]],
  ]);
});

test('items with both texts alike stand together, in the order of their first', () => {
  const groups = groupedByPair(ITEMS, ({ first, second }) => [first, second]);
  expect(groups.map((items) => items.map(({ count }) => count))).toEqual([[1, 4], [2], [3]]);
});

test('two texts are not taken for others that make the same when put together', () => {
  expect(groupedByPair(['a b|c', 'a|b c'], (text) => text.split('|') as [string, string])).toEqual([
    ['a b|c'],
    ['a|b c'],
  ]);
});

test('nothing has no groups', () => {
  expect(groupedBy([], () => '')).toEqual(new Map());
  expect(groupedByPair([], () => ['', ''])).toEqual([]);
});
