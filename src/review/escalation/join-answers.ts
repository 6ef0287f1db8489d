import { type Answer, all, any, conclude, type Expression, Scope, TRUE } from '../../iam';

/**
 * The answer to several requests that must all be allowed. They are made one after another, some by another principal:
 * what one carries, another need not, so no condition of one contradicts, or stands for, that of another.
 *
 * @param first the request that opens the way, whose keys are shown as they are
 * @param others the other requests by what their keys are shown to be of, such as `the read`
 */
export function joinAnswers(first: Answer, others: Readonly<Record<string, Answer>>): Answer {
  const answers = [first, ...Object.values(others)];
  const denied = answers.find(({ verdict }) => verdict === 'denied');
  if (denied !== undefined) return denied;
  const proof = answers.flatMap((answer) => answer.proof);
  const because = answers.flatMap((answer) => (answer.verdict === 'not-proven' ? answer.because : []));
  if (because.length > 0) return { verdict: 'not-proven', because: [...new Set(because)], proof };
  const expressions = Object.entries(others).map(([owner, answer]) => scopeOf(owner).mark(expressionOf(answer)));
  return conclude({ expression: all([expressionOf(first), ...expressions]), proof, missing: 'contradiction' });
}

const scopes = new Map<string, Scope>();

function scopeOf(owner: string): Scope {
  let scope = scopes.get(owner);
  if (scope === undefined) {
    // An unknown text is the same wherever it stands; every key is the request's own.
    scope = new Scope((key) => !key.startsWith('text '), owner);
    scopes.set(owner, scope);
  }
  return scope;
}

function expressionOf(answer: Answer): Expression {
  if (answer.verdict !== 'allowed-if') return TRUE;
  return any(answer.conditions.map((term) => all(term.map((atom) => ({ kind: 'atom', atom })))));
}
