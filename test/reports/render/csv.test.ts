import { renderCsv } from '../../../src/reports/render/csv';

const csv = (...cells: readonly (string | number)[]) =>
  renderCsv({
    name: 'usage',
    title: '',
    first: '',
    last: '',
    columns: [{ name: 'a', title: 'A' }],
    rows: cells.map((cell) => [cell]),
    notes: [],
  });

test('rows stand below the names of the columns, with line ends as RFC 4180 has them', () => {
  expect(csv('x', 3)).toBe('a\r\nx\r\n3\r\n');
});

test.each([
  ['a,b', '"a,b"'],
  ['say "a"', '"say ""a"""'],
  ['=cmd|calc', "'=cmd|calc"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['a\r\nb\u202ec', 'abc'],
])('%j is the cell %s', (text, cell) => {
  expect(csv(text)).toBe(`a\r\n${cell}\r\n`);
});
