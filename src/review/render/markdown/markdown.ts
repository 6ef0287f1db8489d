import type { ReviewReport } from '../../report/report';
import { changesSection, expectationsSection, readersSection, unprovenSection } from './access-sections';
import { prose } from './escape';
import { costSection, findingsSection, hazardsSection } from './finding-sections';
import { COMMENT_BUDGET, fitBudget, type Piece } from './fit-budget';
import { overviewTable } from './overview-table';
import { type Section, sectionText } from './section';

/** Stands at the head of every comment, so that a workflow finds the one to update. Never changes. */
export const COMMENT_MARKER = '<!-- cdktf-aws-secrets-review -->';

/**
 * The report as one comment for all environments: the verdict, a table of counts, then a section for each kind of
 * finding. Every name is escaped, because in a pull request names are whatever its author wants.
 *
 * @param budget greatest length in characters; sections are left out whole, the least important first
 */
export function renderMarkdown({ verdict, environments }: ReviewReport, budget = COMMENT_BUDGET): string {
  const head = [
    COMMENT_MARKER,
    `## Secrets review: ${prose(verdict.sentence, 1000)}`,
    ...(verdict.reasons.length > 0 ? [verdict.reasons.map((reason) => `- ${prose(reason)}`).join('\n')] : []),
    overviewTable(environments),
  ].join('\n\n');
  const open = [
    hazardsSection(environments),
    changesSection(environments),
    expectationsSection(environments),
    unprovenSection(environments),
    findingsSection(environments),
  ];
  const folded = [costSection(environments), readersSection(environments)];
  const pieces = [
    ...open.flatMap((section) => piece(section, false)),
    ...folded.flatMap((section) => piece(section, true)),
  ];
  return `${fitBudget(head, pieces, budget)}\n`;
}

function piece(section: Section, isFolded: boolean): readonly Piece[] {
  if (section.count === 0) return [];
  return [{ text: sectionText(section, isFolded), leftOut: `${section.title} (${section.count})` }];
}
