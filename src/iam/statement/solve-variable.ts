import { makeAtom } from '../logic/atom';
import { all, any, type Expression, unknown } from '../logic/expression';
import { matchTokens } from '../strings/match';
import { type Token, tokenize } from '../strings/token';
import type { Filled, OpenVariable } from './fill-template';

/**
 * Says for which values of an open policy variable a pattern covers a text: for `…:secret:${aws:PrincipalTag/team}/*` and
 * `…:secret:a/db` that the tag is `a`; with a default of `a` also that there is no tag.
 *
 * Gives nothing when the pattern has another unknown part, or wildcards before the variable, or when the variable would
 * have to reach into an unknown part of the text.
 */
export function solveVariable(text: string, filled: Filled, negated: boolean): Expression | undefined {
  const [variable] = filled.open;
  const tokens = filled.tokens ?? [];
  const place = tokens.findIndex((token) => typeof token !== 'string');
  const [prefix, found, suffix] = [tokens.slice(0, place), tokens[place], tokens.slice(place + 1)];
  if (
    variable === undefined ||
    filled.open.length > 1 ||
    typeof found !== 'object' ||
    found.kind !== 'stretch' ||
    suffix.some((token) => typeof token === 'object' && 'id' in token)
  ) {
    return undefined;
  }
  const whole = tokenize(text, false);
  const rest = whole.slice(prefix.length);
  const values: string[] = [];
  if (prefix.every((token, index) => token === whole[index])) {
    for (let end = 0; end <= rest.length; end += 1) {
      const match = matchTokens(suffix, rest.slice(end), { ignoreCase: false });
      const value = rest.slice(0, end);
      if (match === 'maybe' || (match === 'always' && value.some((token) => typeof token !== 'string'))) {
        return undefined;
      }
      if (match === 'always') values.push(value.join(''));
    }
  } else if (whole.slice(0, prefix.length).some((token) => typeof token !== 'string')) {
    return undefined;
  }
  return covering(variable, values, coversByDefault(variable, whole, prefix, suffix), negated);
}

/** Whether the pattern covers the text when the variable has no value and its default stands in. */
function coversByDefault(
  { fallback }: OpenVariable,
  whole: readonly Token[],
  prefix: readonly Token[],
  suffix: readonly Token[],
): boolean {
  return (
    fallback !== undefined &&
    matchTokens([...prefix, ...tokenize(fallback, false), ...suffix], whole, { ignoreCase: false }) === 'always'
  );
}

function covering(
  { key, domain, fallback }: OpenVariable,
  values: readonly string[],
  byDefault: boolean,
  negated: boolean,
): Expression {
  const base = { key, domain, quantifier: 'one', negated: false, related: [], values } as const;
  const whenAbsent = domain === undefined && byDefault;
  const equal: Expression = { kind: 'atom', atom: makeAtom({ ...base, test: 'StringEquals', whenAbsent }) };
  if (!negated || domain !== undefined || fallback !== undefined) return equal;
  // What a negated operator makes of a variable without a value is not documented.
  const absent: Expression = { kind: 'atom', atom: makeAtom({ ...base, test: 'Null', whenAbsent: true, values: [] }) };
  return any([equal, all([absent, unknown(`what a negated comparison makes of \${${key}} without a value`)])]);
}
