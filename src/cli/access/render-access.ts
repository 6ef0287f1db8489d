import { type Access, accessMatrix, verdictText } from '../../review';
import { safeText } from '../safe-text';
import { table } from '../table';

/** Rows of principals and secrets for a person. */
export function renderMatrix(accesses: readonly Access[]): string {
  return table(
    ['environment', 'secret', 'Regions', 'account', 'principal', 'how'],
    accessMatrix(accesses).map(({ environment, secret, regions, subject, verdict, detail }) =>
      [environment, secret, regions.join(', '), subject.account ?? '-', nameOf(subject), how(verdict, detail)].map(
        safeText,
      ),
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
        how(answer.verdict, verdictText(answer)),
      ].map(safeText),
    ),
  );
}

/** A principal outside the world stands for whoever its own administrators let. */
export function nameOf({ kind, label }: Access['subject']): string {
  return kind === 'delegated' ? `${label} (delegated)` : label;
}

/** A verdict in words. */
export function how(verdict: Access['answer']['verdict'], detail: string): string {
  switch (verdict) {
    case 'allowed':
      return 'always';
    case 'allowed-if':
      return `if ${detail}`;
    case 'not-proven':
      return `NOT PROVEN: ${detail}`;
    case 'denied':
      return detail.startsWith('by ') ? `denied ${detail}` : `denied: ${detail}`;
  }
}
