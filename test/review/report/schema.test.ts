import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderJson } from '../../../src/review/render/json';
import { decide } from '../../../src/review/report/verdict';
import { departures, type Schema } from '../../helpers/json-schema';
import { emptyEnvironment, fullEnvironment } from '../../helpers/review/review-report';

const SCHEMA = JSON.parse(readFileSync(join(__dirname, '../../../docs/review-report.schema.json'), 'utf8')) as Schema;

function report() {
  const environments = [emptyEnvironment({ name: 'dev' }), fullEnvironment()];
  const verdict = decide(environments, { failOn: [], strict: false });
  return JSON.parse(renderJson({ schemaVersion: 2, validAt: '2026-11-22T04:00:00Z', verdict, environments }));
}

test('a report with one thing of each kind follows the schema, and has no field that is not in it', () => {
  expect(departures(report(), SCHEMA)).toEqual([]);
});

test.each([
  [
    'a missing field',
    (value: ReturnType<typeof report>) => delete value.verdict.sentence,
    '$.verdict.sentence: missing',
  ],
  [
    'a field that is not in it',
    (value: ReturnType<typeof report>) => Object.assign(value.environments[1].findings[0], { extra: 1 }),
    '$.environments[1].findings[0].extra: unknown',
  ],
  [
    'another verdict',
    (value: ReturnType<typeof report>) => Object.assign(value.environments[1].access[0].state, { verdict: 'maybe' }),
    '$.environments[1].access[0].state.verdict: maybe',
  ],
])('%s departs from the schema', (_, change, departure) => {
  const value = report();
  change(value);
  expect(departures(value, SCHEMA)).toEqual([departure]);
});
