import type { Quantifier, Test } from './test-name';

/** A condition operator taken apart. */
export interface Operator {
  /** As the policy spells it. */
  readonly name: string;
  readonly test: Test;
  readonly negated: boolean;
  readonly ifExists: boolean;
  readonly quantifier: Quantifier;
}

const TESTS: Readonly<Record<string, readonly [Test, boolean]>> = {
  stringequals: ['StringEquals', false],
  stringnotequals: ['StringEquals', true],
  stringequalsignorecase: ['StringEqualsIgnoreCase', false],
  stringnotequalsignorecase: ['StringEqualsIgnoreCase', true],
  stringlike: ['StringLike', false],
  stringnotlike: ['StringLike', true],
  numericequals: ['NumericEquals', false],
  numericnotequals: ['NumericEquals', true],
  numericlessthan: ['NumericLessThan', false],
  numericlessthanequals: ['NumericLessThanEquals', false],
  numericgreaterthan: ['NumericGreaterThan', false],
  numericgreaterthanequals: ['NumericGreaterThanEquals', false],
  dateequals: ['DateEquals', false],
  datenotequals: ['DateEquals', true],
  datelessthan: ['DateLessThan', false],
  datelessthanequals: ['DateLessThanEquals', false],
  dategreaterthan: ['DateGreaterThan', false],
  dategreaterthanequals: ['DateGreaterThanEquals', false],
  bool: ['Bool', false],
  binaryequals: ['BinaryEquals', false],
  ipaddress: ['IpAddress', false],
  notipaddress: ['IpAddress', true],
  arnequals: ['ArnLike', false],
  arnlike: ['ArnLike', false],
  arnnotequals: ['ArnLike', true],
  arnnotlike: ['ArnLike', true],
  null: ['Null', false],
};

const QUANTIFIERS: ReadonlyMap<string, Quantifier> = new Map([
  ['forallvalues', 'all'],
  ['foranyvalue', 'any'],
]);

/** Reads the name of a condition operator; nothing when AWS has none of that name. */
export function parseOperator(name: string): Operator | undefined {
  const [first = '', second] = name.split(':');
  const quantifier = second === undefined ? 'one' : QUANTIFIERS.get(first.toLowerCase());
  const rest = (second ?? first).toLowerCase();
  const ifExists = rest.endsWith('ifexists');
  const base = ifExists ? rest.slice(0, -'ifexists'.length) : rest;
  const found = Object.hasOwn(TESTS, base) ? TESTS[base] : undefined;
  if (found === undefined || quantifier === undefined) return undefined;
  const [test, negated] = found;
  // "You can add IfExists to the end of any condition operator name except the Null condition."
  return test === 'Null' && ifExists ? undefined : { name, test, negated, ifExists, quantifier };
}
