import type { EnvironmentReport } from '../../review';
import { changesSection, readersSection } from '../../review/render/sections/access-sections';
import { DECISIONS } from '../../review/render/sections/decisions';
import { escalationsSection } from '../../review/render/sections/escalation-sections';
import { costSection, findingsSection, hazardsSection } from '../../review/render/sections/finding-sections';
import { matrixSection } from '../../review/render/sections/matrix-section';
import type { Section } from '../../review/render/sections/section';

/** A list of a report, as a terminal shows it. */
export interface TextList {
  readonly section: Section;
  /** Headings of columns for which a terminal has no room. */
  readonly without: readonly string[];
}

/** What else says it, or who asks for it looks into a file. */
const WITHOUT: ReadonlyMap<unknown, readonly string[]> = new Map([
  [hazardsSection, ['what']],
  [changesSection, ['before', 'because']],
  [findingsSection, ['fingerprint']],
]);

/** The lists that a text shows, the most important first: what asks for a decision, and the cost. */
export function textLists(environments: readonly EnvironmentReport[]): readonly TextList[] {
  const states = environments.filter(({ compared }) => !compared);
  const decisions = DECISIONS.map((of) => ({ section: of(environments), without: WITHOUT.get(of) ?? [] }));
  const others = [readersSection(states), costSection(environments)].map((section) => ({ section, without: [] }));
  return [...decisions, ...others].filter(({ section }) => section.rows.length > 0);
}

/** What other formats have besides. */
export function listsElsewhere(environments: readonly EnvironmentReport[]): readonly Section[] {
  const changed = environments.filter(({ changes }) => changes.length > 0);
  return [matrixSection(changed), escalationsSection(environments)].filter(({ rows }) => rows.length > 0);
}
