import type { Mutant } from '../helpers/review/mutated-iam';

const NAMES = 'operators/parse-operator.ts';
const TESTS = 'operators/tests.ts';

/** The operator means the opposite. */
function opposite(name: string, target: string, negated: boolean): Mutant {
  const entry = `  ${name.toLowerCase()}: ['${target}', `;
  return {
    mistake: `${name} means its opposite`,
    file: NAMES,
    find: `${entry}${negated}]`,
    replace: `${entry}${!negated}]`,
  };
}

/** The operator is taken for another. */
function confused(name: string, target: string, negated: boolean, other: string): Mutant {
  const entry = (test: string): string => `  ${name.toLowerCase()}: ['${test}', ${negated}]`;
  return { mistake: `${name} is read as ${other}`, file: NAMES, find: entry(target), replace: entry(other) };
}

function inTests(mistake: string, find: string, replace: string): Mutant {
  return { mistake, file: TESTS, find, replace };
}

const OPERATORS: ReadonlyArray<readonly [name: string, target: string, negated: boolean, other: string]> = [
  ['StringEquals', 'StringEquals', false, 'StringLike'],
  ['StringNotEquals', 'StringEquals', true, 'StringEqualsIgnoreCase'],
  ['StringEqualsIgnoreCase', 'StringEqualsIgnoreCase', false, 'StringEquals'],
  ['StringNotEqualsIgnoreCase', 'StringEqualsIgnoreCase', true, 'StringEquals'],
  ['StringLike', 'StringLike', false, 'StringEquals'],
  ['StringNotLike', 'StringLike', true, 'StringEquals'],
  ['NumericEquals', 'NumericEquals', false, 'StringEquals'],
  ['NumericNotEquals', 'NumericEquals', true, 'NumericLessThan'],
  ['NumericLessThan', 'NumericLessThan', false, 'NumericLessThanEquals'],
  ['NumericLessThanEquals', 'NumericLessThanEquals', false, 'NumericLessThan'],
  ['NumericGreaterThan', 'NumericGreaterThan', false, 'NumericGreaterThanEquals'],
  ['NumericGreaterThanEquals', 'NumericGreaterThanEquals', false, 'NumericGreaterThan'],
  ['DateEquals', 'DateEquals', false, 'StringEquals'],
  ['DateNotEquals', 'DateEquals', true, 'StringEquals'],
  ['DateLessThan', 'DateLessThan', false, 'DateLessThanEquals'],
  ['DateLessThanEquals', 'DateLessThanEquals', false, 'DateLessThan'],
  ['DateGreaterThan', 'DateGreaterThan', false, 'DateGreaterThanEquals'],
  ['DateGreaterThanEquals', 'DateGreaterThanEquals', false, 'DateGreaterThan'],
  ['Bool', 'Bool', false, 'StringEquals'],
  ['BinaryEquals', 'BinaryEquals', false, 'StringEqualsIgnoreCase'],
  ['IpAddress', 'IpAddress', false, 'StringEquals'],
  ['NotIpAddress', 'IpAddress', true, 'StringEquals'],
  ['ArnEquals', 'ArnLike', false, 'StringEquals'],
  ['ArnLike', 'ArnLike', false, 'StringLike'],
  ['ArnNotEquals', 'ArnLike', true, 'StringEquals'],
  ['ArnNotLike', 'ArnLike', true, 'StringEquals'],
];

/** Two mistakes for each operator, and the mistakes that concern many. */
export const OPERATOR_MUTANTS: readonly Mutant[] = [
  ...OPERATORS.map(([name, target, negated]) => opposite(name, target, negated)),
  ...OPERATORS.map((operator) => confused(...operator)),
  {
    mistake: 'Null true asks for presence',
    file: 'statement/condition-expression.ts',
    find: "text.toLowerCase() === 'true', state)",
    replace: "text.toLowerCase() !== 'true', state)",
  },
  {
    mistake: 'Null is never true of an absent key',
    file: 'statement/condition-expression.ts',
    find: 'isAbsent === wantsAbsent',
    replace: "state.kind === 'known' && !wantsAbsent",
  },
  {
    mistake: 'IfExists is ignored',
    file: NAMES,
    find: '{ name, test, negated, ifExists, quantifier }',
    replace: '{ name, test, negated, ifExists: false, quantifier }',
  },
  {
    mistake: 'ForAllValues and ForAnyValue are exchanged',
    file: NAMES,
    find: "['forallvalues', 'all'],\n  ['foranyvalue', 'any'],",
    replace: "['forallvalues', 'any'],\n  ['foranyvalue', 'all'],",
  },
  {
    mistake: 'ForAllValues is false when the key is absent',
    file: 'statement/condition-expression.ts',
    find: "case 'all':\n      return true;",
    replace: "case 'all':\n      return false;",
  },
  {
    mistake: 'ForAnyValue with a negated operator is true when the key is absent',
    file: 'statement/condition-expression.ts',
    find: "case 'any':\n      return operator.ifExists;",
    replace: "case 'any':\n      return operator.ifExists || operator.negated;",
  },
  {
    mistake: 'negated operators are false when the key is absent',
    file: 'statement/condition-expression.ts',
    find: 'return operator.ifExists || operator.negated;',
    replace: 'return operator.ifExists;',
  },
  {
    mistake: 'several values of a policy must all match',
    file: 'statement/known-value.ts',
    find: 'isKnown && ready.exact.has(value)',
    replace: 'isKnown && ready.exact.size === 1 && ready.exact.has(value)',
  },
  {
    mistake: 'epoch times are read as milliseconds',
    file: 'operators/read-instant.ts',
    find: 'Number(trimmed) * 1000 : undefined',
    replace: 'Number(trimmed) : undefined',
  },
  {
    mistake: 'time zones are ignored',
    file: 'operators/read-instant.ts',
    find: 'return instant - zoneOffset(zone);',
    replace: 'return instant;',
  },
  {
    mistake: 'IPv4 networks hold IPv6 addresses',
    file: 'operators/ip-network.ts',
    find: 'inner.width === outer.width && inner.first',
    replace: 'inner.first',
  },
  {
    mistake: 'prefix lengths of networks are ignored',
    file: 'operators/ip-network.ts',
    find: 'prefix === undefined ? parsed.width : Number(prefix)',
    replace: 'parsed.width',
  },
  {
    mistake: 'what is no number is not equal',
    file: 'operators/compare-number.ts',
    find: "return 'maybe';",
    replace: "return 'never';",
  },
  inTests(
    'Bool compares with case',
    'value.toLowerCase() === comparand.text.toLowerCase()',
    'value === comparand.text',
  ),
];
