import { all, any, type Expression, FALSE, TRUE } from '../logic/expression';
import { implies } from '../logic/solve';
import type { Answer } from './answer';

/** What a change does to one access. `not-comparable`: an answer is not proven, or the conditions differ both ways. */
export type Change = 'gained' | 'lost' | 'widened' | 'narrowed' | 'unchanged' | 'not-comparable';

/**
 * Compares the answers to one request before and after a change, by implication between their conditions.
 *
 * @example
 * const change = compareAnswers(evaluate(request, before), evaluate(request, after));
 */
export function compareAnswers(before: Answer, after: Answer): Change {
  const first = conditionsOf(before);
  const second = conditionsOf(after);
  if (first === undefined || second === undefined) return 'not-comparable';
  if (before.verdict === 'denied' || after.verdict === 'denied') {
    return before.verdict === after.verdict ? 'unchanged' : before.verdict === 'denied' ? 'gained' : 'lost';
  }
  const wider = implies(first, second);
  const narrower = implies(second, first);
  if (wider === undefined || narrower === undefined || (!wider && !narrower)) return 'not-comparable';
  return wider && narrower ? 'unchanged' : wider ? 'widened' : 'narrowed';
}

function conditionsOf(answer: Answer): Expression | undefined {
  switch (answer.verdict) {
    case 'allowed':
      return TRUE;
    case 'denied':
      return FALSE;
    case 'allowed-if':
      return any(answer.conditions.map((term) => all(term.map((atom) => ({ kind: 'atom', atom })))));
    case 'not-proven':
      return undefined;
  }
}
