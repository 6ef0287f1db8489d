import { type Access, accessMatrix, verdictText } from '../../review';
import { answerText } from '../../review/access/verdict-text';
import { safeText } from '../safe-text';
import { table } from '../table';

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
    ['can', 'what', 'Region', 'environment', 'how'],
    accesses.map(({ capability, target, answer }) =>
      [
        capability,
        `${target.kind} ${target.name}`,
        target.region,
        target.environment,
        answerText(answer.verdict, verdictText(answer)),
      ].map(safeText),
    ),
  );
}

/** A principal outside the world stands for whoever its own administrators let. */
export function nameOf({ kind, label }: Access['subject']): string {
  return kind === 'delegated' ? `${label} (delegated)` : label;
}
