import { makeAtom } from '../logic/atom';
import { all, any, type Expression, unknown } from '../logic/expression';
import { type Match, matchTokens } from '../strings/match';
import { type Token, tokenize } from '../strings/token';
import type { Filled, OpenVariable } from './fill-template';

/**
 * Says for which values of an open policy variable a pattern covers a text: for `…:secret:${aws:PrincipalTag/team}/*` and
 * `…:secret:a/db` that the tag is `a`; with a default of `a` also that there is no tag. Wildcards may stand on both sides.
 *
 * Gives nothing when the pattern has another unknown part, or when the variable would have to reach into an unknown part
 * of the text.
 */
export function solveVariable(text: string, filled: Filled, negated: boolean): Expression | undefined {
  const [variable] = filled.open;
  const tokens = filled.tokens ?? [];
  const place = tokens.findIndex(isUnknown);
  const [prefix, found, suffix] = [tokens.slice(0, place), tokens[place], tokens.slice(place + 1)];
  if (
    variable === undefined ||
    filled.open.length > 1 ||
    typeof found !== 'object' ||
    found.kind !== 'stretch' ||
    suffix.some(isUnknown)
  ) {
    return undefined;
  }
  const whole = tokenize(text, false);
  const values = valuesBetween(prefix, whole, suffix);
  const byDefault = coversByDefault(variable, whole, prefix, suffix);
  return values === undefined || byDefault === 'maybe'
    ? undefined
    : covering(variable, values, byDefault === 'always', negated);
}

function isUnknown(token: Token): boolean {
  return typeof token === 'object' && 'id' in token;
}

/** Every text that stands between what prefix and suffix cover; nothing when it is not certain. */
function valuesBetween(
  prefix: readonly Token[],
  whole: readonly Token[],
  suffix: readonly Token[],
): readonly string[] | undefined {
  const starts = placesWhere(whole.length, 0, (at) => matchTokens(prefix, whole.slice(0, at), EXACT));
  const ends = placesWhere(whole.length, starts?.[0] ?? 0, (at) => matchTokens(suffix, whole.slice(at), EXACT));
  if (starts?.length === 0) return [];
  if (starts === undefined || ends === undefined) return undefined;
  const values = starts.flatMap((start) => ends.filter((end) => end >= start).map((end) => whole.slice(start, end)));
  return values.some((value) => value.some((token) => typeof token !== 'string'))
    ? undefined
    : values.map((value) => value.join(''));
}

const EXACT = { ignoreCase: false } as const;

function placesWhere(length: number, from: number, match: (at: number) => Match): readonly number[] | undefined {
  const places: number[] = [];
  for (let at = from; at <= length; at += 1) {
    const found = match(at);
    if (found === 'maybe') return undefined;
    if (found === 'always') places.push(at);
  }
  return places;
}

/** Whether the pattern covers the text when the variable has no value and its default stands in. */
function coversByDefault(
  { fallback }: OpenVariable,
  whole: readonly Token[],
  prefix: readonly Token[],
  suffix: readonly Token[],
): Match {
  return fallback === undefined
    ? 'never'
    : matchTokens([...prefix, ...tokenize(fallback, false), ...suffix], whole, EXACT);
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
