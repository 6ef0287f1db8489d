import { globCovers } from '../strings/glob';
import { hasHole } from '../strings/hole';
import { commonPrefixLength, prefixesDiffer } from '../strings/known-prefix';
import { type Match, matchTokens } from '../strings/match';
import { type Token, tokenize } from '../strings/token';
import type { Comparand } from './comparand';

/** How the text operators read pattern and value. */
export interface TextRules {
  /** `*` and `?` in the policy's value are wildcards. */
  readonly wildcards: boolean;
  readonly ignoreCase: boolean;
}

/**
 * Compares a value of the request with a value of a policy as text.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_String
 */
export function compareText(value: string, comparand: Comparand, rules: TextRules): Match {
  if (comparand.tokens === undefined && !hasHole(value)) {
    const left = rules.ignoreCase ? value.toLowerCase() : value;
    const right = rules.ignoreCase ? comparand.text.toLowerCase() : comparand.text;
    return (rules.wildcards ? globCovers(right, left) : right === left) ? 'always' : 'never';
  }
  if (!rules.ignoreCase && prefixesDiffer(comparand.text, value)) return 'never';
  const start = comparand.tokens === undefined ? commonPrefixLength(comparand.text, value) : 0;
  const tokens = comparand.tokens ?? tokenize(comparand.text.slice(start), true);
  const pattern = rules.wildcards ? tokens : tokens.map(asLiteral);
  return matchTokens(pattern, tokenize(value.slice(start), false), rules);
}

/** A wildcard as the character it is written with. */
export function asLiteral(token: Token): Token {
  if (typeof token === 'object' && token.kind === 'star') return '*';
  return typeof token === 'object' && token.kind === 'one' ? '?' : token;
}
