import { type Escalation, escalationRows, stepText } from '../../review';
import { answerText, verdictLine } from '../../review/access/verdict-text';
import { safeText } from '../output/safe-text';
import { table } from '../output/table';
import { nameOf } from './render-access';

/** Who could obtain a secret by one step, under a heading of its own; nothing when nobody could. */
export function renderEscalations(escalations: readonly Escalation[]): readonly string[] {
  if (escalations.length === 0) return [];
  const rows = escalationRows(escalations).map(({ subject, target, regions, action, answer, ...step }) =>
    [
      target.environment,
      target.name,
      regions.join(', '),
      subject.account ?? '-',
      nameOf(subject),
      `${stepText(step)} (${action})`,
      answerText(answer.verdict, verdictLine(answer)),
    ].map(safeText),
  );
  const heading = 'No access, but obtainable by one step:';
  return [`${heading}\n${table(['environment', 'secret', 'Regions', 'account', 'principal', 'by', 'how'], rows)}`];
}
