import { type Access, accessMatrix } from '../../review';
import { remedyOf } from '../../review/access/remedy';
import type { StandingConditions } from '../../review/access/standing-conditions';
import { standingWords } from '../../review/access/standing-words';
import { answerText, grantText } from '../../review/access/verdict-text';
import { paragraph } from '../output/paragraph';
import { safeText } from '../output/safe-text';
import type { Screen } from '../output/screen';
import { tableOfDifferences } from '../output/shared-columns';
import type { Cell } from '../output/table';

/**
 * Accesses for a person: a row for each principal and thing, with all Regions and capabilities of the same answer. What
 * every grant on a secret demands is said once, below. On a terminal, what every row says alike stands once above.
 */
export function renderAccesses(accesses: readonly Access[], standing: StandingConditions, screen: Screen): string {
  const rows = accessMatrix(accesses, (access) =>
    grantText(access.answer, standing.told(access.answer, access.target)),
  );
  const cells = rows.map(({ environment, kind, secret, regions, subject, capabilities, verdict, detail }) => [
    ...[environment, `${kind} ${secret}`, regions.join(', ')].map(safeText),
    ...[subject.account ?? '-', nameOf(subject), capabilities.join(', ')].map(safeText),
    howCell(verdict, verdict === 'not-proven' ? answerText(verdict, detail) : detail),
  ]);
  const headings = ['environment', 'what', 'Regions', 'account', 'principal', 'can', 'how'];
  const note = standingNote(accesses, standing);
  const table = tableOfDifferences(headings, cells, screen);
  return note === undefined ? table : `${table}\n\n${paragraph(safeText(note), '  ', screen)}`;
}

function standingNote(accesses: readonly Access[], standing: StandingConditions): string | undefined {
  const targets = new Map(
    accesses.map(({ target }) => [JSON.stringify([target.kind, target.environment, target.name]), target]),
  );
  const demands = [...targets.values()].map((target) => ({ secret: target.name, conditions: standing.of(target) }));
  return standingWords(
    demands.filter(({ conditions }) => conditions.length > 0),
    targets.size,
  );
}

/** How somebody is allowed, in words; what is not proven stands out. */
export function howCell(verdict: Access['answer']['verdict'], words: string): Cell {
  const text = safeText(words);
  return verdict === 'not-proven' ? { text, tone: 'open' } : text;
}

/** What would prove more, each once; nothing when all is proven. */
export function renderRemedies(accesses: readonly Access[], isPlanned: boolean): string {
  const found = accesses.flatMap(({ answer }) =>
    answer.verdict === 'not-proven' ? remedyOf(answer.because, isPlanned).split('; ') : [],
  );
  const lines = [...new Set(found)].map((remedy) => `  ${safeText(remedy)}`);
  return lines.length === 0 ? '' : ['', '', 'What would prove more:', ...lines].join('\n');
}

/** A principal outside the world stands for whoever its own administrators let. */
export function nameOf({ kind, label }: Access['subject']): string {
  return kind === 'delegated' ? `${label} (delegated)` : label;
}
