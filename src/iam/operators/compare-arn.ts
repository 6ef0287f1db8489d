import { globCovers } from '../strings/glob';
import { HOLE_START, hasHole, holeMarker, splitHoles } from '../strings/hole';
import { commonPrefixLength, prefixesDiffer } from '../strings/known-prefix';
import { type Match, matchTokens } from '../strings/match';
import { type Token, tokenize } from '../strings/token';
import type { Comparand } from './comparand';

const COMPONENTS = 6;
const HOLE = String.fromCharCode(HOLE_START);

/**
 * Compares ARNs: each of the six components separated by colons is matched on its own, case-sensitively, and a wildcard
 * does not reach over a colon except in the last one. ArnEquals and ArnLike behave alike.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 */
export function compareArn(value: string, comparand: Comparand): Match {
  if (prefixesDiffer(comparand.text, value)) return 'never';
  if (comparand.tokens === undefined && !hasHole(value)) {
    if (plainArnCovers(comparand.text, value)) return 'always';
    // Whether AWS takes a pattern such as "*" for an ARN is not documented.
    return splitArn(comparand.text) === undefined && globCovers(comparand.text, value) ? 'maybe' : 'never';
  }
  const start = comparand.tokens === undefined ? commonPrefixLength(comparand.text, value) : 0;
  if (value.slice(0, start).split(':').length === COMPONENTS) {
    // All components but the last are equal and certain.
    const rest = tokenize(comparand.text.slice(start), true);
    return matchTokens(rest, tokenize(value.slice(start), false), { ignoreCase: false });
  }
  const pattern = components(comparand.tokens ?? tokenize(comparand.text, true));
  const text = components(tokenize(value, false));
  if (pattern === undefined || text === undefined) {
    // An unknown part of any alphabet may hold the missing colons.
    return [...(comparand.tokens ?? []), ...tokenize(value, false)].some(mayHoldColon) ? 'maybe' : 'never';
  }
  let result: Match = 'always';
  for (let index = 0; index < COMPONENTS; index += 1) {
    const left = pattern[index] as Token[];
    const right = text[index] as Token[];
    const match = matchTokens(left, right, { ignoreCase: false });
    if (match === 'never') return index < COMPONENTS - 1 && [...left, ...right].some(mayHoldColon) ? 'maybe' : 'never';
    if (match === 'maybe') result = 'maybe';
  }
  return result;
}

/** Whether a plain ARN pattern covers a plain ARN, component by component. */
function plainArnCovers(pattern: string, arn: string): boolean {
  const left = splitArn(pattern);
  const right = splitArn(arn);
  return (
    left !== undefined &&
    right !== undefined &&
    left.every((component, index) => globCovers(component, right[index] as string))
  );
}

/** The six components of an ARN, or nothing when there are fewer. A colon in the name of an unknown part is none. */
export function splitArn(arn: string): string[] | undefined {
  const parts = hasHoleBeforeResource(arn) ? splitOutside(arn) : arn.split(':');
  if (parts.length < COMPONENTS) return undefined;
  return [...parts.slice(0, COMPONENTS - 1), parts.slice(COMPONENTS - 1).join(':')];
}

/** The last component may hold colons of any kind, so an unknown part there, such as a secret's suffix, does no harm. */
function hasHoleBeforeResource(arn: string): boolean {
  const hole = arn.indexOf(HOLE);
  let colons = 0;
  for (let at = arn.indexOf(':'); at !== -1 && at < hole; at = arn.indexOf(':', at + 1)) {
    colons += 1;
  }
  return hole !== -1 && colons < COMPONENTS - 1;
}

function splitOutside(arn: string): string[] {
  const parts = [''];
  for (const part of splitHoles(arn)) {
    const [first = '', ...others] = typeof part === 'string' ? part.split(':') : [holeMarker(part)];
    parts.push(`${parts.pop() ?? ''}${first}`, ...others);
  }
  return parts;
}

function components(tokens: readonly Token[]): Token[][] | undefined {
  const result: Token[][] = [[]];
  for (const token of tokens) {
    if (token === ':' && result.length < COMPONENTS) {
      result.push([]);
    } else {
      result[result.length - 1]?.push(token);
    }
  }
  return result.length === COMPONENTS ? result : undefined;
}

function mayHoldColon(token: Token): boolean {
  return typeof token === 'object' && 'alphabet' in token && token.alphabet === 'any';
}
