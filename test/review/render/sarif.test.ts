import { renderSarif } from '../../../src/review/render/sarif';
import type { ReviewReport } from '../../../src/review/report/report';
import { decide } from '../../../src/review/report/verdict';
import { emptyEnvironment, fullEnvironment } from '../../helpers/review/review-report';

function sarifOf(...environments: ReviewReport['environments']) {
  const verdict = decide(environments, { failOn: [], strict: false });
  const log = JSON.parse(renderSarif({ schemaVersion: 2, verdict, environments }));
  return log.runs[0];
}

test('a finding is a result at the line that made it, with a fingerprint that stays', () => {
  const { results, tool } = sarifOf(fullEnvironment());
  expect(results[0]).toEqual({
    ruleId: 'key-rotation',
    ruleIndex: 2,
    level: 'error',
    message: { text: "prod: 'thing' must be: mend thing" },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'stacks/thing.ts', uriBaseId: '%SRCROOT%' },
          region: { startLine: 7 },
        },
      },
    ],
    partialFingerprints: { 'cdktfAwsSecrets/v1': '0123456789abcdef' },
    properties: { environment: 'prod' },
  });
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
    'expectation-unexpected',
    'hazard-secret-destroyed',
    'key-rotation',
  ]);
});

test('what has no place points at the project, because code scanning shows nothing without one', () => {
  const { results } = sarifOf(fullEnvironment());
  expect(results[2].locations[0].physicalLocation.artifactLocation.uri).toBe('cdktf.json');
});

test('all environments are in one run, and a clean one has no results', () => {
  expect(sarifOf(fullEnvironment('dev'), fullEnvironment('prod')).results).toHaveLength(6);
  expect(sarifOf(emptyEnvironment()).results).toEqual([]);
});

test('no more results than GitHub takes are given, and their number is told', () => {
  const { findings } = fullEnvironment();
  const many = Array.from({ length: 5003 }, (_, index) => ({ ...findings[0], subject: `s${index}` }));
  const { results, properties } = sarifOf(emptyEnvironment({ findings: many as typeof findings }));
  expect(results).toHaveLength(5000);
  expect(properties).toEqual({ resultsLeftOut: 3 });
});

test('brackets and braces of a message are text', () => {
  const { results } = sarifOf(fullEnvironment('prod', 'module.a["{0}"](x)'));
  expect(results[0].message.text).toBe('prod: \'module.a\\["{{0}}"\\](x)\' must be: mend module.a\\["{{0}}"\\](x)');
});
