import type { EnvironmentReport, ReviewReport } from '../../report/report';
import { readersSection } from '../sections/access-sections';
import { DECISIONS } from '../sections/decisions';
import { escalationsSection } from '../sections/escalation-sections';
import { costSection } from '../sections/finding-sections';
import { matrixSection } from '../sections/matrix-section';
import { overview } from '../sections/overview';
import type { Section } from '../sections/section';
import { mermaid } from './diagram/mermaid';
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
  // Who can read is told of what there is nothing to compare with: of a change the matrix has the rows that change.
  const states = environments.filter(({ compared }) => !compared);
  const pieces = [
    ...DECISIONS.flatMap((section) => piece(section(environments), budget)),
    ...piece(matrixSection(environments.filter(({ changes }) => changes.length > 0)), budget),
    ...picture(environments),
    ...piece(readersSection(states), budget),
    ...[costSection, escalationsSection].flatMap((section) => piece(section(environments), budget)),
    ...piece({ title: 'Counts', ...overview(environments) }, budget),
  ];
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

/** The change as a diagram, folded. */
function picture(environments: readonly EnvironmentReport[]): readonly Piece[] {
  const text = mermaid(environments);
  if (text === '') return [];
  const heading = 'Diagram of who gains or loses what';
  const fenced = ['```mermaid', text, '```'].join('\n');
  return [{ text: `<details><summary>${heading}</summary>\n\n${fenced}\n\n</details>`, leftOut: heading }];
}
