import { ReviewInputError } from './input-error';
import type { EnvironmentReport } from './report';
import { reaches, SEVERITIES, type Severity } from './severity';

/** One thing that fails a review. */
export type FailTerm =
  | { readonly kind: 'gain' | 'loss' | 'widened' | 'escalation' | 'not-proven' }
  | { readonly kind: 'rule' | 'hazard'; readonly severity: Severity }
  | { readonly kind: 'cost'; readonly above: number };

const PLAIN = ['gain', 'loss', 'widened', 'escalation', 'not-proven'] as const;

/** What a review fails on when nothing else is said. */
export const DEFAULT_FAIL_ON = 'rule:error,hazard:error';

/**
 * Reads the value of `--fail-on`: `none`, or a list of `gain`, `loss`, `widened`, `escalation`, `not-proven`,
 * `rule:<severity>`, `hazard:<severity>` and `cost><dollars a month>`, joined by commas.
 *
 * @throws `ReviewInputError` that names the term
 */
export function parseFailOn(text: string): readonly FailTerm[] {
  return text === 'none' ? [] : text.split(',').map((term) => parseTerm(term.trim()));
}

function parseTerm(term: string): FailTerm {
  const plain = PLAIN.find((kind) => kind === term);
  if (plain !== undefined) return { kind: plain };
  const [, kind, severity] = /^(rule|hazard):(\w+)$/.exec(term) ?? [];
  if ((kind === 'rule' || kind === 'hazard') && SEVERITIES.includes(severity as Severity)) {
    return { kind, severity: severity as Severity };
  }
  const [, dollars] = /^cost>(\d+(?:\.\d+)?)$/.exec(term) ?? [];
  if (dollars !== undefined) return { kind: 'cost', above: Number(dollars) };
  throw new ReviewInputError(
    `'--fail-on' must list ${PLAIN.join(', ')}, rule:error|warning|note, hazard:error|warning|note or cost>50, got '${term}'`,
  );
}

/** Whatever of an environment fails the review, in words. */
export function failures(environment: EnvironmentReport, terms: readonly FailTerm[]): readonly string[] {
  return terms.flatMap((term) => {
    const count = countOf(environment, term);
    return count === 0 ? [] : [`${environment.name}: ${describe(term, count, environment)}`];
  });
}

function countOf({ counts, findings, hazards, cost }: EnvironmentReport, term: FailTerm): number {
  switch (term.kind) {
    case 'gain':
      return counts.gained;
    case 'loss':
      return counts.lost;
    case 'widened':
      return counts.widened;
    case 'escalation':
      return counts.escalationsGained;
    case 'not-proven':
      return counts.notProven;
    case 'rule':
      return findings.filter(({ severity }) => reaches(severity, term.severity)).length;
    case 'hazard':
      return hazards.filter(({ severity }) => reaches(severity, term.severity)).length;
    case 'cost':
      return cost.after - cost.before > term.above ? 1 : 0;
  }
}

function describe(term: FailTerm, count: number, { cost }: EnvironmentReport): string {
  switch (term.kind) {
    case 'gain':
      return `access gained: ${count}`;
    case 'loss':
      return `access lost: ${count}`;
    case 'widened':
      return `access widened: ${count}`;
    case 'escalation':
      return `steps to a secret gained: ${count}`;
    case 'not-proven':
      return `not proven: ${count}`;
    case 'rule':
      return `golden rules broken at ${term.severity} level: ${count}`;
    case 'hazard':
      return `hazards at ${term.severity} level: ${count}`;
    case 'cost':
      return `cost rises by $${(cost.after - cost.before).toFixed(2)} a month, more than $${term.above.toFixed(2)}`;
  }
}
