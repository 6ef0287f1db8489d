import type { Quantifier, Test } from '../operators/test-name';
import { showHoles } from '../strings/hole';

/** A statement about one condition key that the request leaves open. */
export interface Atom {
  /** The condition key, as the policy spells it. */
  readonly key: string;
  /** What the key is of, where two requests have a key of that name each. @default - the request that is asked about */
  readonly of?: string;
  /**
   * Set when AWS sends the key with every such request: a pattern that covers each value it can have.
   * @default - the key may be absent
   */
  readonly domain?: string;
  /** Equal for atoms that speak of the same key of the same request. */
  readonly subject: string;
  readonly quantifier: Quantifier;
  readonly test: Test;
  readonly negated: boolean;
  /** The truth of the statement when the request does not carry the key. */
  readonly whenAbsent: boolean;
  /** What the value is compared with; one of them is enough. Empty for `Null`. */
  readonly values: readonly string[];
  /** Other open keys, or unknown texts, that the values depend on, in lower case. */
  readonly related: readonly string[];
  /** Equal for atoms that say the same. */
  readonly id: string;
}

/** Makes an atom, giving it the id by which equal atoms are recognized. */
export function makeAtom(parts: Omit<Atom, 'id' | 'subject'>): Atom {
  const values = [...new Set(parts.values)].sort();
  const subject = instantKey(parts.key.toLowerCase()) + (parts.of === undefined ? '' : ` of ${parts.of}`);
  const id = JSON.stringify([
    subject,
    parts.domain ?? null,
    parts.quantifier,
    parts.test,
    parts.negated,
    parts.whenAbsent,
    values,
  ]);
  return { ...parts, values, subject, id };
}

/**
 * `aws:CurrentTime` and `aws:EpochTime` are one instant in two forms, so atoms on either speak of the same key.
 *
 * @param key in lower case
 */
export function instantKey(key: string): string {
  return key === 'aws:epochtime' ? 'aws:currenttime' : key;
}

const negations = new WeakMap<Atom, Atom>();

/** The atom that is true exactly when the given one is false. */
export function negateAtom(atom: Atom): Atom {
  let negation = negations.get(atom);
  if (negation === undefined) {
    const quantifier = atom.quantifier === 'any' ? 'all' : atom.quantifier === 'all' ? 'any' : 'one';
    const whenAbsent = atom.domain === undefined && !atom.whenAbsent;
    negation = makeAtom({ ...atom, quantifier, negated: !atom.negated, whenAbsent });
    negations.set(atom, negation);
    negations.set(negation, atom);
  }
  return negation;
}

const SIGNS: Partial<Record<Test, readonly [string, string]>> = {
  StringEquals: ['=', '≠'],
  StringEqualsIgnoreCase: ['= (any case)', '≠ (any case)'],
  StringLike: ['like', 'not like'],
  NumericEquals: ['=', '≠'],
  NumericLessThan: ['<', '≥'],
  NumericLessThanEquals: ['≤', '>'],
  NumericGreaterThan: ['>', '≤'],
  NumericGreaterThanEquals: ['≥', '<'],
  DateEquals: ['=', '≠'],
  DateLessThan: ['before', 'not before'],
  DateLessThanEquals: ['not after', 'after'],
  DateGreaterThan: ['after', 'not after'],
  DateGreaterThanEquals: ['not before', 'before'],
  Bool: ['=', '≠'],
  BinaryEquals: ['=', '≠'],
  IpAddress: ['in', 'not in'],
  ArnLike: ['like', 'not like'],
};

/**
 * The atom in words, for instance `aws:SourceVpce = vpce-1` or `aws:PrincipalTag/team ≠ a (or absent)`.
 *
 * @example
 * const text = showAtom(atom);
 */
export function showAtom(atom: Atom): string {
  const signs = SIGNS[atom.test];
  if (signs === undefined || atom.values.length === 0) {
    return `${showKey(atom)} ${atom.whenAbsent ? 'absent' : 'present'}`;
  }
  const key = showKey(atom);
  const subject = atom.quantifier === 'one' ? key : `${atom.quantifier === 'any' ? 'some' : 'every'} ${key}`;
  if (atom.test === 'Bool' && atom.negated && atom.values.length === 1 && !atom.whenAbsent) {
    return `${subject} = ${atom.values[0]?.toLowerCase() === 'true' ? 'false' : 'true'}`;
  }
  const joined = atom.values.map(showHoles).join(atom.negated ? ' and ' : ' or ');
  const text = `${subject} ${signs[atom.negated ? 1 : 0]} ${joined}`;
  // "every" is true of nothing anyway; for the others the reader has to be told.
  return atom.whenAbsent && atom.quantifier !== 'all' ? `${text} (or absent)` : text;
}

function showKey({ key, of }: Atom): string {
  return of === undefined ? key : `${key} of ${of}`;
}
