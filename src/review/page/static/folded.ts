import { escapeHtml } from '../../render/html/escape-html';
import { htmlTable } from '../../render/html/html-table';
import { expectationsSection, unprovenSection } from '../../render/sections/access-sections';
import { escalationsGainedSection, escalationsSection } from '../../render/sections/escalation-sections';
import { costSection, findingsSection, hazardsSection } from '../../render/sections/finding-sections';
import { overview } from '../../render/sections/overview';
import type { EnvironmentReport } from '../../report/report';

const SECTIONS = [
  hazardsSection,
  expectationsSection,
  unprovenSection,
  findingsSection,
  escalationsGainedSection,
  escalationsSection,
  costSection,
];
/** A page that is to be quick shows no more; the JSON report has all. */
const MOST_ROWS = 25;

/** What is looked up: each list in full detail, closed. */
export function folded(environments: readonly EnvironmentReport[]): string {
  const lists = SECTIONS.map((section) => section(environments)).filter(({ rows }) => rows.length > 0);
  const counts = `<details><summary>By environment</summary>${htmlTable(overview(environments))}</details>`;
  return [
    ...lists.map(({ title, headings, rows, note }) => {
      const more = rows.length > MOST_ROWS ? `${rows.length - MOST_ROWS} more are in the report as JSON` : '';
      const notes = [more, note ?? '']
        .filter((text) => text !== '')
        .map((text) => `<p class="note">${escapeHtml(text)}</p>`);
      return `<details><summary>${escapeHtml(title)} (${rows.length})</summary>${htmlTable({ headings, rows: [...rows].slice(0, MOST_ROWS) })}${notes.join('')}</details>`;
    }),
    counts,
  ].join('\n');
}
