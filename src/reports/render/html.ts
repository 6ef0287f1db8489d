import { escapeHtml, nameHtml } from '../../review/render/html/escape-html';
import { htmlTable } from '../../review/render/html/html-table';
import { pageHtml } from '../../review/render/html/page';
import type { Report } from '../report/report';
import { leftOutLines } from '../trail/left-out';
import { extentText, tableOf } from './table-of';

/** Bars of a chart: the rows are sorted, so that these are the longest. */
const MOST_BARS = 20;

/** A report as one page that needs nothing else, in the language of the review page. No script runs in it. */
export function renderHtml(report: Report): string {
  const { title, notes, leftOut = [], diffs = [] } = report;
  const lines = [...notes, ...leftOutLines(leftOut, (name) => name).map((line) => `Left out: ${line}`)];
  const body = `<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(extentText(report))}, ${report.rows.length} rows</p>
${chart(report)}
${htmlTable(tableOf(report))}
<ul class="note">${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>
${diffs
  .map(
    (diff) =>
      `<h2>${escapeHtml(diff.title)}</h2><pre><code>${diff.text
        .split('\n')
        .map((line) => escapeHtml(line))
        .join('\n')}</code></pre>`,
  )
  .join('\n')}`;
  return pageHtml({ title, body });
}

/** The charted column of the first rows as bars, with what they are of. */
function chart({ columns, rows }: Report): string {
  const at = columns.findIndex(({ isCharted }) => isCharted);
  if (at < 0 || rows.length === 0) return '';
  const shown = rows.slice(0, MOST_BARS);
  const greatest = Math.max(1, ...shown.map((row) => Number(row[at])));
  const bars = shown.map((row) => {
    const value = Number(row[at]);
    const label = row
      .slice(0, at)
      .filter((cell) => cell !== '')
      .map((cell) => nameHtml(String(cell), 80))
      .join(' ');
    const width = Math.round((value / greatest) * 1000) / 10;
    return `<tr><th scope="row">${label}</th><td><svg width="100%" height="14" role="img" aria-label="${value}"><rect width="${width}%" height="14" fill="currentColor" opacity="0.6"/></svg></td><td>${value}</td></tr>`;
  });
  return `<h2>${escapeHtml(columns[at]?.title ?? '')}</h2>\n<div class="scroll"><table>${bars.join('\n')}</table></div>`;
}
