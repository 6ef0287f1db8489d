import { type ReviewReport, renderHtml, renderJson, renderMarkdown, renderSarif } from '../../../src/review';
import { plain } from '../../../src/review/report/phrase';
import { CHANGES } from '../../helpers/review/changes/changes';
import { reviewChange } from '../../helpers/review/changes/synthesize-change';

const NUMBERED = /&#(?:x([0-9a-f]+)|(\d+));/gi;
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** What a person reads of a document: no markup, characters for their numbers, one space between words. */
function words(document: string): string {
  return document
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<br>/g, ' ')
    .replace(/<\/?[a-z][^>]*>/g, '')
    .replace(/[`*|]/g, '')
    .replace(NUMBERED, (_, hex, decimal) => String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)))
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ');
}

/** The number of each heading that has one: `Access changes (4)`. */
function countsIn(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/(Access changes|Golden rules|Hazards|Not proven|Cost) \((\d+)\)/g);
  return new Map([...found].map(([, heading = '', count = '']) => [heading, count]));
}

describe.each(CHANGES)('when $name', ({ before, after, options }) => {
  let report: ReviewReport;
  let comment: string;
  let page: string;

  beforeAll(() => {
    report = reviewChange(before, after, options);
    comment = words(renderMarkdown(report));
    page = words(renderHtml(report));
  });

  test('the comment and the page tell one verdict and the same causes', () => {
    expect(comment).toContain(report.verdict.sentence);
    expect(page).toContain(report.verdict.sentence);
    for (const { headline } of report.verdict.items) {
      expect(comment).toContain(plain(headline));
      expect(page).toContain(plain(headline));
    }
    const told = report.environments.flatMap(({ causes }) => causes.filter(({ news }) => news));
    expect(report.verdict.items.length).toBe(Math.min(5, told.length));
  });

  test('the comment and the page count the same', () => {
    const [ofComment, ofPage] = [countsIn(comment), countsIn(page)];
    for (const [heading, count] of ofPage) expect(ofComment.get(heading) ?? count).toBe(count);
    const findings = report.environments.reduce((sum, each) => sum + each.findings.length, 0);
    expect([ofComment.get('Golden rules'), ofPage.get('Golden rules')]).toEqual(
      findings === 0 ? [undefined, undefined] : [String(findings), String(findings)],
    );
  });

  test('JSON is the report, and SARIF has each finding, hazard and unexpected access once', () => {
    expect(JSON.parse(renderJson(report))).toEqual(JSON.parse(JSON.stringify(report)));
    const [run] = JSON.parse(renderSarif(report)).runs;
    const expected = report.environments.flatMap(({ findings, hazards, expectations }) => [
      ...findings.map(({ rule, severity }) => `${severity} ${rule}`),
      ...hazards.map(({ kind, severity }) => `${severity} hazard-${kind}`),
      ...expectations.map(({ kind }) => `${kind === 'unused' ? 'note' : 'error'} expectation-${kind}`),
    ]);
    expect(run.results.map(({ level, ruleId }: Readonly<Record<string, string>>) => `${level} ${ruleId}`)).toEqual(
      expected,
    );
  });
});
