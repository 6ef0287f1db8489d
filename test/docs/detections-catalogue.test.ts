import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tables } from '../constructs/detection/tables/all';
import { catalogue } from '../helpers/synth/detections/catalogue';

const page = readFileSync(join(__dirname, '../../docs/detections-catalogue.md'), 'utf8');

test('the catalogue of detections is current: npm run catalogue makes it', () => {
  expect(page).toBe(catalogue());
});

test.each(tables)('the catalogue has a runbook of $detection.id', ({ detection }) => {
  for (const text of [`### ${detection.id}\n\n${detection.intent}. `, `1. ${detection.runbook[0]}.\n`]) {
    expect(page).toContain(text);
  }
});
