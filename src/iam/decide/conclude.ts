import { all, any, type Expression, unknownReasons } from '../logic/expression';
import { implies, isImpossible, solve } from '../logic/solve';
import { toTerms } from '../logic/terms';
import type { Answer, Denial } from './answer';
import type { Formula } from './formula';

/** Solves a formula: what is unknown counts both ways, and where that matters nothing is claimed. */
export function conclude(formula: Formula): Answer {
  const { expression, proof } = formula;
  const reasons = unknownReasons(expression);
  if (reasons.length === 0) return concludeKnown(formula, expression);
  if (isImpossible(expression) === true) return { verdict: 'denied', by: denial(formula), proof };
  const certain = lowerBound(expression);
  if (certain !== undefined && implies(expression, certain) === true) return concludeKnown(formula, certain);
  return { verdict: 'not-proven', because: reasons, proof };
}

function concludeKnown(formula: Formula, expression: Expression): Answer {
  const { proof } = formula;
  const solution = solve(expression);
  switch (solution.kind) {
    case 'always':
      return { verdict: 'allowed', proof };
    case 'never':
      return { verdict: 'denied', by: denial(formula), proof };
    case 'when':
      return { verdict: 'allowed-if', conditions: solution.terms.map((term) => [...term.values()]), proof };
    case 'undecided':
      return { verdict: 'not-proven', because: [solution.why], proof };
  }
}

/** The expression with every unknown part taken against the caller. */
function lowerBound(expression: Expression): Expression | undefined {
  const terms = toTerms(expression, false);
  return terms === undefined
    ? undefined
    : any(terms.map((term) => all([...term.values()].map((atom) => ({ kind: 'atom', atom })))));
}

function denial(formula: Formula): Denial {
  const step = formula.proof.find((candidate) => candidate.effect === 'Deny' && candidate.outcome === 'applies');
  if (step !== undefined) return { kind: 'explicit', step };
  return formula.missing === 'contradiction' ? { kind: 'contradiction' } : { kind: 'implicit', layer: formula.missing };
}
