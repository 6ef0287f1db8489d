import { type Escalation, escalationRows, stepText } from '../../review';
import type { StandingConditions } from '../../review/access/standing-conditions';
import { grantText } from '../../review/access/verdict-text';
import { safeText } from '../output/safe-text';
import type { Screen } from '../output/screen';
import { tableOfDifferences } from '../output/shared-columns';
import { howCell, nameOf } from './render-access';

/** Who could obtain a secret by one step, under a heading of its own; nothing when nobody could. */
export function renderEscalations(
  escalations: readonly Escalation[],
  standing: StandingConditions,
  screen: Screen,
): readonly string[] {
  if (escalations.length === 0) return [];
  const rows = escalationRows(escalations).map(({ subject, target, regions, action, answer, ...step }) => [
    ...[target.environment, `secret ${target.name}`, regions.join(', ')].map(safeText),
    ...[subject.account ?? '-', nameOf(subject), `${stepText(step)} (${action})`].map(safeText),
    howCell(answer.verdict, grantText(answer, standing.told(answer, target))),
  ]);
  const heading = 'No access, but obtainable by one step:';
  const headings = ['environment', 'what', 'Regions', 'account', 'principal', 'by', 'how'];
  return [`${heading}\n${tableOfDifferences(headings, rows, screen)}`];
}
