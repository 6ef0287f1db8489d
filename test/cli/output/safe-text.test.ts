import { safeText } from '../../../src/cli/output/safe-text';
import { secretSuffix } from '../../../src/iam';

test.each([
  ['an escape sequence', 'a\u001b[31mred\u001b[0m', 'ared'],
  ['a line break, a bell and a return', 'a\nb\u0007\rc', 'abc'],
  ['a turn of the direction of writing', 'role/\u202egnp.exe', 'role/gnp.exe'],
  ['an eight-bit control character', 'a\u009b2Jb', 'a2Jb'],
  ['characters that are not seen', 'prod\u200b/db\ufeff', 'prod/db'],
])('takes %s out of a name', (_, text, expected) => {
  expect(safeText(text)).toBe(expected);
});

test('shows what is unknown by its name, and keeps other writing', () => {
  expect(safeText(`db-${secretSuffix('suffix')} für 東京`)).toBe('db-<suffix> für 東京');
});

test('cuts what is very long, and says so', () => {
  expect(safeText('a'.repeat(5000))).toBe(`${'a'.repeat(300)}… (5000 characters)`);
});
