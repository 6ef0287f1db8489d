import { type Access, accessMatrix } from '../../review';
import { firstReason, reasonLine } from '../../review/access/reason-line';
import { remedyOf } from '../../review/access/remedy';
import { answerText, verdictText } from '../../review/access/verdict-text';
import { safeText } from '../output/safe-text';
import { table } from '../output/table';

/** Rows of principals and secrets for a person. */
export function renderMatrix(accesses: readonly Access[]): string {
  return table(
    ['environment', 'secret', 'Regions', 'account', 'principal', 'how'],
    accessMatrix(accesses).map(({ environment, secret, regions, subject, verdict, detail }) =>
      [
        environment,
        secret,
        regions.join(', '),
        subject.account ?? '-',
        nameOf(subject),
        answerText(verdict, detail),
      ].map(safeText),
    ),
  );
}

/** What one principal can do, one row for each thing. */
export function renderCapabilities(accesses: readonly Access[]): string {
  return table(
    ['can', 'what', 'Regions', 'environment', 'how'],
    capabilityRows(accesses).map((row) => row.map(safeText)),
  );
}

/** One row for all Regions and capabilities that have the same answer. */
function capabilityRows(accesses: readonly Access[]): ReadonlyArray<readonly string[]> {
  const rows = new Map<string, Row>();
  for (const { capability, target, answer } of accesses) {
    const key = JSON.stringify([
      ...[`${target.kind} ${target.name}`, target.environment],
      ...(answer.verdict === 'not-proven' ? [firstReason(answer.because)] : [answer.verdict, verdictText(answer)]),
    ]);
    const row = rows.get(key) ?? { target, answers: [], capabilities: new Set(), regions: new Set() };
    row.answers.push(answer);
    row.capabilities.add(capability);
    row.regions.add(target.region);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ target: { kind, name, environment }, answers, capabilities, regions }) => [
    [...capabilities].join(', '),
    `${kind} ${name}`,
    [...regions].sort().join(', '),
    environment,
    howOf(answers),
  ]);
}

interface Row {
  readonly target: Access['target'];
  readonly answers: Access['answer'][];
  readonly capabilities: Set<string>;
  readonly regions: Set<string>;
}

function howOf(answers: readonly Access['answer'][]): string {
  const because = answers.flatMap((answer) => (answer.verdict === 'not-proven' ? answer.because : []));
  const [first] = answers;
  if (because.length > 0 || first === undefined) return answerText('not-proven', reasonLine(because));
  return answerText(first.verdict, verdictText(first));
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
