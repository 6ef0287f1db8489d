import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWNING_SERVICES, UNPREFIXED_SERVICES } from '../../src/constructs/guardrails/service-secrets';

const page = readFileSync(join(__dirname, '../../docs/guardrails.md'), 'utf8');

test('the page about guardrails names every AWS service whose secrets are known, and how', () => {
  expect(OWNING_SERVICES.filter((service) => !page.includes(`\`${service}\``))).toEqual([]);
  expect(Object.values(UNPREFIXED_SERVICES).filter((name) => !page.includes(`\`${name}…\``))).toEqual([]);
});
