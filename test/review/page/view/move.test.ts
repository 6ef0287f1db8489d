import { move } from '../../../../src/review/page/view/move';

const SIZE = { rows: 30, columns: 5 };
const from = (key: string, ctrlKey = false) => move({ row: 2, column: 1 }, { key, ctrlKey }, SIZE);

test.each([
  ['ArrowUp', 1, 1],
  ['ArrowDown', 3, 1],
  ['ArrowLeft', 2, 0],
  ['ArrowRight', 2, 2],
  ['PageUp', -1, 1],
  ['PageDown', 12, 1],
  ['Home', 2, -1],
  ['End', 2, 4],
])('%s leads to row %i, column %i', (key, row, column) => {
  expect(from(key)).toEqual({ row, column });
});

test('with Ctrl, Home and End lead to the corners, and other keys stay where they are', () => {
  expect(from('Home', true)).toEqual({ row: -1, column: -1 });
  expect(from('End', true)).toEqual({ row: 29, column: 4 });
  expect(from('a')).toBeUndefined();
});
