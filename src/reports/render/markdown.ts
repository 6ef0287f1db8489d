import { visibleText } from '../../review/finding/visible-text';
import { prose } from '../../review/render/markdown/escape';
import { markdownTable } from '../../review/render/markdown/markdown-table';
import type { Report } from '../report/report';
import { leftOutLines } from '../trail/left-out';
import { extentText, tableOf } from './table-of';

/** A report as GitHub and GitLab show it. What somebody chose as a name is code in it, and nothing else. */
export function renderMarkdown(report: Report): string {
  const { title, rows, notes, leftOut = [], diffs = [] } = report;
  return [
    `## ${prose(title)}`,
    prose(extentText(report)),
    rows.length === 0 ? 'None.' : markdownTable(tableOf(report)),
    ...notes.map((note) => `- ${prose(note)}`),
    ...leftOutLines(leftOut, visibleText).map((line) => `- Left out: ${prose(line)}`),
    ...diffs.map(({ title: heading, text }) => `${prose(heading)}\n\n${fenced(text)}`),
  ].join('\n\n');
}

/** A diff between fences that nothing in it can close. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}diff\n${text
    .split('\n')
    .map((line) => visibleText(line, 500))
    .join('\n')}\n${fence}`;
}
