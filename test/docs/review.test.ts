import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesTable } from '../../src/review/rules/check/rules-table';

const DOCS = join(__dirname, '../../docs');
const GUIDE = readFileSync(join(DOCS, 'review.md'), 'utf8');

test('the guide has the table of rules as the rules are: npm run catalogue writes it', () => {
  const [, table] = /<!-- rules -->\n\n([\s\S]*?)\n\n<!-- end of rules -->/.exec(GUIDE) ?? [];
  expect(table).toBe(rulesTable());
});

test('the guide has every exit code and its meaning in the order of the help', () => {
  const help = readFileSync(join(__dirname, '../cli/golden/review.txt'), 'utf8');
  const codes = [...help.matchAll(/^ {2}(\d) {2}/gm)].map(([, code]) => code);
  expect([...GUIDE.matchAll(/^\| (\d) \|/gm)].map(([, code]) => code)).toEqual(codes);
});
