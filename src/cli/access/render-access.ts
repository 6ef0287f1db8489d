import { type Access, accessMatrix } from '../../review';
import { remedyOf } from '../../review/access/remedy';
import { answerText } from '../../review/access/verdict-text';
import { safeText } from '../output/safe-text';
import type { Screen } from '../output/screen';
import { tableOfDifferences } from '../output/shared-columns';
import type { Cell } from '../output/table';
import { shareConditions } from './shared-conditions';

/**
 * Accesses for a person: a row for each principal and thing, with all Regions and capabilities of the same answer. On a
 * terminal, what every row says alike, and every access demands, stands once above.
 */
export function renderAccesses(given: readonly Access[], screen: Screen): string {
  const { shared, accesses } = screen.width === undefined ? { shared: [], accesses: given } : shareConditions(given);
  const rows = accessMatrix(accesses).map((row) => [
    ...[row.environment, `${row.kind} ${row.secret}`, row.regions.join(', ')].map(safeText),
    ...[row.subject.account ?? '-', nameOf(row.subject), row.capabilities.join(', ')].map(safeText),
    shared.length > 0 && row.verdict === 'allowed' ? 'no other condition' : howCell(row.verdict, row.detail),
  ]);
  const headings = ['environment', 'what', 'Regions', 'account', 'principal', 'can', 'how'];
  const always = shared.length === 0 ? [] : [['only if', safeText(shared.join(' and '))] as const];
  return tableOfDifferences(headings, rows, screen, always);
}

/** A verdict with its conditions or reasons; what is not proven stands out. */
export function howCell(verdict: Access['answer']['verdict'], detail: string): Cell {
  const text = safeText(answerText(verdict, detail));
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
