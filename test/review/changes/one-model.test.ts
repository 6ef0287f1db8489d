import { renderText } from '../../../src/cli/review/render-text';
import { type ReviewReport, renderHtml, renderJson, renderMarkdown, renderSarif } from '../../../src/review';
import { plain } from '../../../src/review/report/phrase';
import { CHANGES } from '../../helpers/review/changes/changes';
import { reviewOf } from '../../helpers/review/changes/review-of';

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

const HEADINGS = [
  'Destroyed, replaced or locked',
  'Access changes',
  'Obtainable by one more step',
  'Not as expected',
  'Not proven',
  'Golden rules',
  'Matrix of what changes',
  'Who can read',
  'Cost',
  'Obtainable by one step, as before',
];
/** The page has the matrix itself. */
const NOT_ON_PAGE = ['Matrix of what changes', 'Who can read'];

/** The number of each heading that has one: `Access changes (4)`. */
function countsIn(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(new RegExp(`(${HEADINGS.join('|')}) \\((\\d+)\\)`, 'g'));
  return Object.fromEntries([...found].map(([, heading = '', count = '']) => [heading, count]));
}

function sumOf({ environments }: ReviewReport): { readonly findings: number; readonly hazards: number } {
  return {
    findings: environments.reduce((sum, { findings }) => sum + findings.length, 0),
    hazards: environments.reduce((sum, { hazards }) => sum + hazards.length, 0),
  };
}

describe.each(CHANGES)('when $name', (change) => {
  let report: ReviewReport;
  let comment: string;
  let page: string;
  let text: string;

  beforeAll(() => {
    report = reviewOf(change);
    comment = words(renderMarkdown(report));
    page = words(renderHtml(report));
    text = words(renderText(report, { width: 80, color: false }));
  });

  test('the comment, the page and the terminal tell one verdict and the same causes', () => {
    for (const document of [comment, page, text]) {
      expect(document).toContain(report.verdict.sentence);
      for (const { headline } of report.verdict.items) expect(document).toContain(plain(headline));
    }
    const told = report.environments.flatMap(({ causes }) => causes.filter(({ news }) => news));
    expect(report.verdict.items.length).toBe(Math.min(5, told.length));
  });

  test('the comment, the page and the terminal have the same lists, and count the same', () => {
    const ofComment = countsIn(comment);
    expect(countsIn(text)).toEqual(ofComment);
    const onPage = Object.entries(ofComment).filter(([heading]) => !NOT_ON_PAGE.includes(heading));
    expect(countsIn(page)).toEqual(Object.fromEntries(onPage));
    const { findings, hazards } = sumOf(report);
    expect([ofComment['Golden rules'] ?? '0', ofComment['Destroyed, replaced or locked'] ?? '0']).toEqual([
      String(findings),
      String(hazards),
    ]);
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
