import { reaches, SEVERITIES, type Severity } from '../finding/severity';
import { ReviewInputError } from '../user-file/input-error';
import type { EnvironmentReport } from './report';

/** One thing that fails a review. */
export type FailTerm =
  | { readonly kind: CountTerm }
  | { readonly kind: 'rule' | 'hazard'; readonly severity: Severity }
  | { readonly kind: 'cost'; readonly above: number };

/** Terms that fail when something is counted at all: the first three are of reading, those of control of the rest. */
export type CountTerm = (typeof COUNT_TERMS)[number];

const COUNT_TERMS = [
  'gain',
  'loss',
  'widened',
  'control-gain',
  'control-loss',
  'control-widened',
  'escalation',
  'not-proven',
] as const;

/** What a review fails on when nothing else is said. */
export const DEFAULT_FAIL_ON = 'rule:error,hazard:error';

/**
 * Reads the value of `--fail-on`: `none`, or a list of `gain`, `loss`, `widened`, each also with `control-` before it,
 * `escalation`, `not-proven`, `rule:<severity>`, `hazard:<severity>` and `cost><dollars a month>`, joined by commas.
 *
 * @throws `ReviewInputError` that names the term
 *
 * @example
 * const failOn = parseFailOn('rule:error,hazard:error');
 */
export function parseFailOn(text: string): readonly FailTerm[] {
  return text === 'none' ? [] : text.split(',').map((term) => parseTerm(term.trim()));
}

function parseTerm(term: string): FailTerm {
  const counted = COUNT_TERMS.find((each) => each === term);
  if (counted !== undefined) return { kind: counted };
  const [, kind, severity] = /^(rule|hazard):(\w+)$/.exec(term) ?? [];
  if ((kind === 'rule' || kind === 'hazard') && SEVERITIES.includes(severity as Severity)) {
    return { kind, severity: severity as Severity };
  }
  const [, dollars] = /^cost>(\d+(?:\.\d+)?)$/.exec(term) ?? [];
  if (dollars !== undefined) return { kind: 'cost', above: Number(dollars) };
  throw new ReviewInputError(
    `'--fail-on' must list ${COUNT_TERMS.join(', ')}, rule:error|warning|note, hazard:error|warning|note or cost>50, got '${term}'`,
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
    case 'control-gain':
      return counts.control.gained;
    case 'control-loss':
      return counts.control.lost;
    case 'control-widened':
      return counts.control.widened;
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
    case 'control-gain':
      return `control gained: ${count}`;
    case 'control-loss':
      return `control lost: ${count}`;
    case 'control-widened':
      return `control widened: ${count}`;
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
