import { hasHole } from '../strings/hole';
import type { Match } from '../strings/match';
import type { Comparand } from './comparand';
import { compareArn } from './compare-arn';
import { compareQuantities, type Relation, readNumber } from './compare-number';
import { compareText } from './compare-text';
import { liesInside, readNetwork } from './ip-network';
import { readInstant } from './read-instant';
import type { Test } from './test-name';

/** Compares one value of the request with one value of a policy; `maybe` when either cannot be read. */
export type Comparison = (value: string, comparand: Comparand) => Match;

/**
 * Every comparison of the policy language. Negation, missing keys and sets of values are added around them.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const COMPARISONS: Readonly<Record<Test, Comparison>> = {
  StringEquals: (value, comparand) => compareText(value, comparand, { wildcards: false, ignoreCase: false }),
  StringEqualsIgnoreCase: (value, comparand) => compareText(value, comparand, { wildcards: false, ignoreCase: true }),
  StringLike: (value, comparand) => compareText(value, comparand, { wildcards: true, ignoreCase: false }),
  NumericEquals: numeric('equal'),
  NumericLessThan: numeric('less'),
  NumericLessThanEquals: numeric('less-or-equal'),
  NumericGreaterThan: numeric('greater'),
  NumericGreaterThanEquals: numeric('greater-or-equal'),
  DateEquals: date('equal'),
  DateLessThan: date('less'),
  DateLessThanEquals: date('less-or-equal'),
  DateGreaterThan: date('greater'),
  DateGreaterThanEquals: date('greater-or-equal'),
  Bool: compareBool,
  BinaryEquals: (value, comparand) => compareText(value, comparand, { wildcards: false, ignoreCase: false }),
  IpAddress: compareIp,
  ArnLike: compareArn,
  // Null never looks at a value: that there is one decides.
  Null: () => 'never',
};

function numeric(relation: Relation): Comparison {
  return (value, comparand) => compareQuantities(readNumber(value), readNumber(comparand.text), relation);
}

function date(relation: Relation): Comparison {
  return (value, comparand) => compareQuantities(readInstant(value), readInstant(comparand.text), relation);
}

function compareBool(value: string, comparand: Comparand): Match {
  if (hasHole(value) || hasHole(comparand.text)) return 'maybe';
  return value.toLowerCase() === comparand.text.toLowerCase() ? 'always' : 'never';
}

function compareIp(value: string, comparand: Comparand): Match {
  const address = readNetwork(value);
  const network = readNetwork(comparand.text);
  if (address === undefined || network === undefined) return 'maybe';
  return liesInside(address, network) ? 'always' : 'never';
}
