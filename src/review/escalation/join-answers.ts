import type { Answer } from '../../iam';
import { conclude } from '../../iam/decide/conclude';
import { all, any, type Expression, TRUE } from '../../iam/logic/expression';

/** The answer to several requests that must all be allowed. */
export function joinAnswers(answers: readonly Answer[]): Answer {
  const denied = answers.find(({ verdict }) => verdict === 'denied');
  if (denied !== undefined) return denied;
  const proof = answers.flatMap((answer) => answer.proof);
  const because = answers.flatMap((answer) => (answer.verdict === 'not-proven' ? answer.because : []));
  if (because.length > 0) return { verdict: 'not-proven', because: [...new Set(because)], proof };
  return conclude({ expression: all(answers.map(expressionOf)), proof, missing: 'contradiction' });
}

function expressionOf(answer: Answer): Expression {
  if (answer.verdict !== 'allowed-if') return TRUE;
  return any(answer.conditions.map((term) => all(term.map((atom) => ({ kind: 'atom', atom })))));
}
