import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configRulesTable } from '../helpers/synth/compliance/rules-table';

const PAGE = readFileSync(join(__dirname, '../../docs/compliance.md'), 'utf8');

test('the page lists the rules of AWS Config: `npm run catalogue` writes the table', () => {
  const [, table] = /<!-- rules -->\n\n([\s\S]*?)\n\n<!-- end of rules -->/.exec(PAGE) ?? [];
  expect(table).toBe(configRulesTable());
});
