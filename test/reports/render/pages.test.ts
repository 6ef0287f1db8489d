import { renderHtml } from '../../../src/reports/render/html';
import { renderMarkdown } from '../../../src/reports/render/markdown';
import type { Report } from '../../../src/reports/report/report';

const HOSTILE = '<script>alert(1)</script>|`@team';

const report: Report = {
  name: 'usage',
  title: 'Reads of secrets',
  first: '2026-10-01T00:00:00Z',
  last: '2026-10-31T00:00:00Z',
  columns: [
    { name: 'secret', title: 'secret' },
    { name: 'reads', title: 'reads', isCharted: true },
  ],
  rows: [
    ['prod/x', 40],
    [HOSTILE, 10],
  ],
  notes: ['A note'],
  leftOut: [{ file: '<b>.json', why: 'is not JSON', unread: true }],
  diffs: [{ title: 'a never read b:', text: '-````\n+<b>' }],
};

test('Markdown has the table with names as code, the notes, what is left out, and diffs that stay fenced', () => {
  expect(renderMarkdown(report)).toBe(
    [
      '## Reads of secrets',
      '',
      '2026-10-01T00&#58;00&#58;00Z to 2026-10-31T00&#58;00&#58;00Z',
      '',
      '| secret | reads |',
      '| --- | --- |',
      '| `prod/x` | 40 |',
      '| `<script>alert(1)</script><U+007C><U+0060>@team` | 10 |',
      '',
      '- A note',
      '',
      '- Left out: `<b>.json` is not JSON',
      '',
      'a never read b:',
      '',
      '`````diff',
      '-````',
      '+<b>',
      '`````',
    ].join('\n'),
  );
});

test('the page has no script, and nothing of a name is markup in it', () => {
  const html = renderHtml(report);
  expect(html).not.toMatch(/<script|<b>|script-src/);
  expect(html).toContain("default-src 'none'; style-src 'sha256-");
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('the page charts the longest rows beside their numbers', () => {
  expect([...renderHtml(report).matchAll(/<rect width="([\d.]+)%"/g)].map(([, width]) => width)).toEqual(['100', '25']);
});
