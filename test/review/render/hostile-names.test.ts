import { renderHtml } from '../../../src/review/page/html';
import { renderJson } from '../../../src/review/render/json';
import { renderMarkdown } from '../../../src/review/render/markdown/markdown';
import { renderSarif } from '../../../src/review/render/sarif';
import { decide } from '../../../src/review/report/verdict';
import { fullEnvironment } from '../../helpers/review/review-report';

const ESC = '\u001b';
const HOSTILE: Readonly<Record<string, string>> = {
  'a row of a table': 'a | b | c\n| d | e |',
  'an end of a code span': 'a` **bold** `b',
  'an escaped bar': 'a\\|b\\',
  'a mention': '@everyone',
  'a link': '[click](https://evil.example) www.evil.example',
  'a heading': '\n# heading\n---\n```',
  'an end of the marker': '--> <!-- cdktf-aws-secrets-review -->',
  'an end of details': '</details></section></body>',
  'a script': '<script>alert(1)</script>',
  'an attribute': '" onmouseover="alert(1)" x=\'',
  'an image': '<img src=x onerror=alert(1)>',
  'an ANSI colour': `${ESC}[31mred${ESC}[2J${ESC}]8;;https://evil.example\u0007`,
  'a C1 control': '\u009b31mred',
  'an override of direction': 'abc\u202Egnp.exe\u202C',
  'isolates and marks': '\u2066a\u2069\u200fb\u200b',
  Hebrew: 'סוד',
  'a null': 'a\u0000b',
  'line separators': 'a\u2028b\u2029c',
  'a lone surrogate': 'a\ud800b',
  'a quote': "it's 'quoted' ''",
  'very long': 'x'.repeat(100_000),
};
const NAMES = Object.keys(HOSTILE);

function reportOf(text: string) {
  const environments = [fullEnvironment(text, text)];
  return { schemaVersion: 2, verdict: decide(environments, { failOn: [], strict: false }), environments } as const;
}

const PLAIN = reportOf('thing');
const structure = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).length;
const CONTROLS = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

test.each(NAMES)('Markdown keeps its shape with %s in every name', (name) => {
  const markdown = renderMarkdown(reportOf(HOSTILE[name] ?? ''));
  // What does not print is shown by number. U+2060 alone is ours: it keeps a mention from being one.
  expect(markdown.replace(/\n/g, '')).not.toMatch(CONTROLS);
  const shape = (text: string) =>
    text
      .split('\n')
      .map((line) => `${/^[|#<>-]*/.exec(line)?.[0]} ${structure(line, /\|/g)} ${structure(line, /`/g) % 2}`);
  expect(shape(markdown)).toEqual(shape(renderMarkdown(PLAIN)));
  const outsideCode = markdown.replace(/`[^`]*`/g, '');
  expect(outsideCode).not.toMatch(/<(?!br>|\/?details>|\/?summary>|!-- cdktf-aws-secrets-review -->)/);
  expect(outsideCode).not.toMatch(/@(?!\d)\w/);
  expect(outsideCode).not.toMatch(/\]\(|https?:|www\./);
  expect(markdown.length).toBeLessThan(12_000);
});

test.each(NAMES)('HTML has the elements and attributes it would have anyway with %s in every name', (name) => {
  const html = renderHtml(reportOf(HOSTILE[name] ?? ''));
  const tags = (text: string) => (text.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
  // A name that could be taken for more is an element of its own, which isolates its direction.
  const others = (text: string) => tags(text).filter((tag) => !/^<\/?bdi>$/.test(tag));
  // A name with a slash belongs to an application, which is drawn.
  const plain = (HOSTILE[name] ?? '').replace(/^\/+/, '').includes('/') ? reportOf('some/thing') : PLAIN;
  expect(others(html)).toEqual(others(renderHtml(plain)));
  expect(structure(html, /<bdi>/g)).toBe(structure(html, /<\/bdi>/g));
  expect(html.replace(/\n/g, '')).not.toMatch(CONTROLS);
});

test.each(NAMES)('JSON and SARIF are printable, and say the same with %s in every name', (name) => {
  const report = reportOf(HOSTILE[name] ?? '');
  const json = renderJson(report);
  expect(json.replace(/\n/g, '')).not.toMatch(CONTROLS);
  expect(JSON.parse(json)).toEqual(report);
  const sarif = renderSarif(report);
  expect(sarif.replace(/\n/g, '')).not.toMatch(CONTROLS);
  const [run] = (JSON.parse(sarif) as { runs: ReadonlyArray<{ results: readonly unknown[] }> }).runs;
  expect(run?.results).toHaveLength(3);
  // Within one run texts are cut, so that no name can push the others out of the limits of code scanning.
  expect(sarif.replace(/x{1000,}/g, '').length).toBeLessThan(20_000);
});
