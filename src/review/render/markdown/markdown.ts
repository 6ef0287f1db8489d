import type { ReviewReport } from '../../report/report';
import { readersSection } from '../sections/access-sections';
import { DECISIONS } from '../sections/decisions';
import { escalationsSection } from '../sections/escalation-sections';
import { costSection } from '../sections/finding-sections';
import { overview } from '../sections/overview';
import type { Section } from '../sections/section';
import { prose } from './escape';
import { COMMENT_BUDGET, fitBudget, type Piece } from './fit-budget';
import { markdownTable } from './markdown-table';
import { verdictLines } from './verdict-lines';

/** Stands at the head of every comment, so that a workflow finds the one to update. Never changes. */
export const COMMENT_MARKER = '<!-- cdktf-aws-secrets-review -->';

/** The second line of a comment, by which a run finds that a newer one has commented already. */
function validityMarker(validAt: string): string {
  return `<!-- valid-at=${validAt} -->`;
}

/**
 * The report as one comment for all environments: the verdict, what matters most, and, folded, the rest. Every name is
 * escaped, because in a pull request names are whatever its author wants.
 *
 * @param budget greatest length in characters; sections are left out whole, the least important first
 *
 * @example
 * writeFileSync('review.md', renderMarkdown(report));
 */
export function renderMarkdown({ validAt, verdict, environments }: ReviewReport, budget = COMMENT_BUDGET): string {
  const head = [
    validAt === undefined ? COMMENT_MARKER : `${COMMENT_MARKER}\n${validityMarker(validAt)}`,
    '',
    ...verdictLines(verdict),
  ].join('\n');
  const sections = [...DECISIONS, readersSection, costSection, escalationsSection].map((section) =>
    section(environments),
  );
  const counts: Section = { title: 'Counts', ...overview(environments) };
  const pieces = [...sections, counts].flatMap((section) => piece(section, budget));
  return `${fitBudget(head, pieces, budget)}\n`;
}

/** A section, folded; one that alone is beyond the budget is left out, so not all of it is written. */
function piece(section: Section, budget: number): readonly Piece[] {
  if (section.rows.length === 0) return [];
  const heading = `${section.title} (${section.rows.length})`;
  const note = section.note === undefined ? '' : `\n\n${prose(section.note)}`;
  const body = `${markdownTable(section, budget)}${note}`;
  return [{ text: `<details><summary>${heading}</summary>\n\n${body}\n\n</details>`, leftOut: heading }];
}
