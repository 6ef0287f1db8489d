import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tables } from '../constructs/detection/tables/all';
import { PUBLIC_RULES, publicRulesPage } from '../helpers/synth/detections/public-rules/page';

const ids = new Set(tables.map(({ detection }) => detection.id));

test('the page of public rules is current: npm run catalogue makes it', () => {
  expect(readFileSync(join(__dirname, '../../docs/detections-public-rules.md'), 'utf8')).toBe(publicRulesPage());
});

test.each(PUBLIC_RULES)('each rule of $title has a detection that exists, or a reason', ({ rules, date }) => {
  expect(date).toMatch(/^2026-\d\d-\d\d$/);
  expect(Object.keys(rules).length).toBeGreaterThanOrEqual(20);
  const unmapped = Object.entries(rules).filter(([, by]) =>
    typeof by === 'string' ? by.trim().length < 10 : by.length === 0 || by.some((id) => !ids.has(id)),
  );
  expect(unmapped).toEqual([]);
});
