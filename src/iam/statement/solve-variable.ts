import { makeAtom } from '../logic/atom';
import type { Expression } from '../logic/expression';
import { all, any, unknown } from '../logic/expression';
import { hasHole } from '../strings/hole';
import { matchTokens } from '../strings/match';
import { tokenize } from '../strings/token';
import type { Filled } from './fill-template';

/**
 * Says for which values of an open policy variable a pattern covers a known text: for `…:secret:${aws:PrincipalTag/team}/*`
 * and `…:secret:a/db` that the tag is `a`.
 *
 * Gives nothing when the pattern has another unknown part, or wildcards before the variable.
 */
export function solveVariable(text: string, filled: Filled, negated: boolean): Expression | undefined {
  const [key] = filled.open;
  const tokens = filled.tokens ?? [];
  const place = tokens.findIndex((token) => typeof token !== 'string');
  const suffix = tokens.slice(place + 1);
  const found = tokens[place];
  if (
    key === undefined ||
    filled.open.length > 1 ||
    hasHole(text) ||
    typeof found !== 'object' ||
    found.kind !== 'stretch' ||
    suffix.some((token) => typeof token === 'object' && 'id' in token)
  ) {
    return undefined;
  }
  const prefix = tokens.slice(0, place).join('');
  if (!text.startsWith(prefix)) {
    return undefined;
  }
  const rest = text.slice(prefix.length);
  const values: string[] = [];
  for (let end = 0; end <= rest.length; end += 1) {
    if (matchTokens(suffix, tokenize(rest.slice(end), false), { ignoreCase: false }) === 'always') {
      values.push(rest.slice(0, end));
    }
  }
  return covering(key, values, negated);
}

function covering(key: string, values: readonly string[], negated: boolean): Expression {
  const base = { key, quantifier: 'one', negated: false, related: [] } as const;
  const equal: Expression = {
    kind: 'atom',
    atom: makeAtom({ ...base, test: 'StringEquals', whenAbsent: false, values }),
  };
  if (!negated) {
    return equal;
  }
  // What a negated operator makes of a variable without a value is not documented.
  const absent: Expression = { kind: 'atom', atom: makeAtom({ ...base, test: 'Null', whenAbsent: true, values: [] }) };
  return any([equal, all([absent, unknown(`what a negated comparison makes of \${${key}} without a value`)])]);
}
