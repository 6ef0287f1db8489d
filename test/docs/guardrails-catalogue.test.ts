import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDEN_RULES } from '../../src/review/rules/golden/golden-rules';
import { guardrailSets } from '../../stacks/organization/guardrail-sets';
import { optional } from '../../stacks/organization/guardrails';
import { catalogue } from '../helpers/synth/guardrails/catalogue';
import { controlsPage } from '../helpers/synth/guardrails/controls-page';

const read = (document: string) => readFileSync(join(__dirname, '../../docs', document), 'utf8');

test('the catalogue of guardrails is current: npm run catalogue makes it', () => {
  expect(read('guardrails-catalogue.md')).toBe(catalogue());
});

test('the page of controls is current: npm run catalogue makes it', () => {
  expect(read('controls.md')).toBe(controlsPage());
});

const all = [
  ...new Map(
    [...Object.values(guardrailSets).flatMap(({ guardrails }) => guardrails), ...optional].map((each) => [
      each.id,
      each,
    ]),
  ).values(),
];

test.each(all)('the catalogue says what $id intends and cannot express', (guardrail) => {
  const page = read('guardrails-catalogue.md');
  for (const text of [`### ${guardrail.id}\n\n${guardrail.intent}. `, guardrail.page, ...guardrail.cannotExpress]) {
    expect(page).toContain(text);
  }
});

test('the page about what no policy can enforce names golden rules that exist', () => {
  const [, section = ''] = read('guardrails.md').split('## What no policy can enforce\n');
  const named = [...section.matchAll(/golden rule `([a-z-]+)`/g)].map(([, id]) => id);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((id) => !GOLDEN_RULES.some((rule) => rule.id === id))).toEqual([]);
});
