import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { facts, table } from '../../../src/cli/output/table';

const HEADINGS = ['account', 'principal', 'how'];
const ROWS = [
  ['111111111111', 'role/orders-api', 'if aws:SecureTransport = true'],
  ['222222222222', 'account 222222222222 (delegated)', 'always'],
];

test('in a file or a pipe, columns are as wide as their longest cell, without colours', () => {
  expect(table(HEADINGS, ROWS)).toBe(
    [
      '  account       principal                         how',
      '  ------------  --------------------------------  -----------------------------',
      '  111111111111  role/orders-api                   if aws:SecureTransport = true',
      '  222222222222  account 222222222222 (delegated)  always',
    ].join('\n'),
  );
});

test('on a narrower terminal the widest columns give way, and their cells take several lines', () => {
  expect(table(HEADINGS, ROWS, { width: 52, color: false })).toBe(
    [
      '  account       principal          how',
      '  ------------  -----------------  -----------------',
      '  111111111111  role/orders-api    if aws:',
      '                                   SecureTransport =',
      '                                   true',
      '  222222222222  account            always',
      '                222222222222',
      '                (delegated)',
    ].join('\n'),
  );
});

test('where columns would be too narrow, each row is shown one cell below the other', () => {
  expect(table(HEADINGS, ROWS, { width: 34, color: false })).toBe(
    [
      '  account    111111111111',
      '  principal  role/orders-api',
      '  how        if',
      '             aws:SecureTransport =',
      '             true',
      '',
      '  account    222222222222',
      '  principal  account 222222222222',
      '             (delegated)',
      '  how        always',
    ].join('\n'),
  );
});

test('without rows, one line says so', () => {
  expect(table(HEADINGS, [], { width: 20, color: true })).toBe('  none');
});

test('colours mark headings and toned cells, and change neither text nor layout', () => {
  const rows = [[{ text: 'FAILED', tone: 'bad' as const }, 'a check']];
  const colored = table(['result', 'check'], rows, { color: true });
  expect(colored).toContain('\u001b[31mFAILED\u001b[39m');
  expect(colored).toContain('\u001b[1mresult\u001b[22m');
  expect(stripVTControlCharacters(colored)).toBe(table(['result', 'check'], rows));
});

test('no line is wider than the terminal, whatever the cells hold', () => {
  const cells = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom('a', '/', ':', ' ', 'é') });
  const rows = fc.array(fc.tuple(cells, cells, cells), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 24, max: 100 }), (given, width) => {
      const lines = table(HEADINGS, given, { width, color: false }).split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
      expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
    }),
  );
});

test('a column is as wide as the longest line of its cells', () => {
  expect(table(['what', 'remedy'], [['a key\nmain.ts:7', 'keep it']])).toBe(
    ['  what       remedy', '  ---------  -------', '  a key      keep it', '  main.ts:7'].join('\n'),
  );
});

test('facts stand behind their headings', () => {
  expect(facts(['secret', 'Regions'], ['prod/db', 'eu-west-1'], { color: false })).toBe(
    '  secret   prod/db\n  Regions  eu-west-1',
  );
});
