import { PLAIN } from '../../../src/cli/output/screen';
import { tableOfDifferences } from '../../../src/cli/output/shared-columns';

const SCREEN = { width: 80, color: false };
const HEADINGS = ['secret', 'principal', 'how'];

test('what every row says alike stands once above the table', () => {
  const rows = [
    ['prod/db', 'role/a', 'always'],
    ['prod/db', 'role/b', 'always'],
  ];
  expect(tableOfDifferences(HEADINGS, rows, SCREEN)).toBe(
    ['  secret  prod/db', '  how     always', '', '  principal', '  ---------', '  role/a', '  role/b'].join('\n'),
  );
});

test('in a pipe each row is complete', () => {
  const rows = [
    ['prod/db', 'role/a', 'always'],
    ['prod/db', 'role/b', 'always'],
  ];
  expect(tableOfDifferences(HEADINGS, rows, PLAIN)).toMatch(/\n {2}prod\/db {2}role\/b +always$/);
});

test('a single row, and rows that share nothing, are a table as it is', () => {
  expect(tableOfDifferences(HEADINGS, [['s', 'p', 'h']], SCREEN)).toMatch(/^ {2}secret {2}principal {2}how\n/);
  const rows = [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ];
  expect(tableOfDifferences(HEADINGS, rows, SCREEN)).toMatch(/^ {2}secret {2}principal {2}how\n/);
  expect(tableOfDifferences(HEADINGS, [], SCREEN)).toBe('  none');
});
