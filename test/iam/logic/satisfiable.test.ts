import fc from 'fast-check';
import { type Atom, makeAtom } from '../../../src/iam/logic/atom';
import { satisfiable } from '../../../src/iam/logic/satisfiable';
import { someTextPasses } from '../../../src/iam/logic/text-witness';
import type { Quantifier, Test } from '../../../src/iam/operators/test-name';
import { COMPARISONS } from '../../../src/iam/operators/tests';

function term(...atoms: readonly Atom[]): ReadonlyMap<string, Atom> {
  return new Map(atoms.map((atom) => [atom.id, atom]));
}

function atom(test: Test, values: readonly string[], negated = false, quantifier: Quantifier = 'one'): Atom {
  return makeAtom({ key: 'k', quantifier, test, negated, whenAbsent: false, values, related: [] });
}

test.each<[string, boolean | undefined, readonly Atom[]]>([
  ['a value in two lists', true, [atom('StringEquals', ['a', 'b']), atom('StringEquals', ['b', 'c'])]],
  ['a value in two lists without a common one', false, [atom('StringEquals', ['a']), atom('StringEquals', ['b'])]],
  ['a pattern without all its values', false, [atom('StringLike', ['a']), atom('StringLike', ['?'], true)]],
  ['a text that is not every text', false, [atom('StringLike', ['*'], true)]],
  ['a text that starts and ends', true, [atom('StringLike', ['ab*']), atom('StringLike', ['*bc'])]],
  ['two lengths', false, [atom('StringLike', ['??']), atom('StringLike', ['???'])]],
  ['ARN patterns that meet', true, [atom('ArnLike', ['arn:*:s3:::a*']), atom('ArnLike', ['arn:aws:*:::*b'])]],
  ['ARN patterns of two services', false, [atom('ArnLike', ['arn:*:s3:*:*:*']), atom('ArnLike', ['arn:*:sqs:*:*:*'])]],
  ['a number between', true, [atom('NumericGreaterThan', ['1']), atom('NumericLessThan', ['2'])]],
  ['a number beyond both ends', false, [atom('NumericGreaterThan', ['2']), atom('NumericLessThan', ['1'])]],
  [
    'an instant that is not itself',
    false,
    [atom('DateEquals', ['2026-01-01']), atom('DateEquals', ['1767225600'], true)],
  ],
  ['an address in two networks', true, [atom('IpAddress', ['10.0.0.0/8']), atom('IpAddress', ['10.9.0.0/16'])]],
  [
    'an address outside of everything',
    false,
    [atom('IpAddress', ['0.0.0.0/0']), atom('IpAddress', ['0.0.0.0/0'], true)],
  ],
  ['neither true nor false', false, [atom('Bool', ['true'], true), atom('Bool', ['false'], true)]],
  [
    'a number and a pattern that only some numbers fit',
    undefined,
    [atom('NumericGreaterThan', ['7']), atom('StringLike', ['1?5'])],
  ],
  [
    'some value and every value',
    true,
    [atom('StringEquals', ['a'], false, 'any'), atom('StringEquals', ['a', 'b'], false, 'all')],
  ],
  [
    'some value that no value may be',
    false,
    [atom('StringEquals', ['a'], false, 'any'), atom('StringEquals', ['a'], true, 'all')],
  ],
])('%s: %s', (_, expected, atoms) => {
  expect(satisfiable(term(...atoms))).toBe(expected);
});

test('keys are independent of each other', () => {
  const other = makeAtom({ ...atom('StringEquals', ['b']), key: 'other' });
  expect(satisfiable(term(atom('StringEquals', ['a']), other))).toBe(true);
});

test('a key that may be absent satisfies what holds for an absent key', () => {
  const absent = makeAtom({ ...atom('Null', []), whenAbsent: true });
  const different = makeAtom({ ...atom('StringEquals', ['a'], true), whenAbsent: true });
  expect(satisfiable(term(absent, different))).toBe(true);
  expect(satisfiable(term(absent, atom('StringEquals', ['a'], true)))).toBe(false);
});

test('what a text passes is never called impossible', () => {
  const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', 'A'), maxLength: 5 });
  const tests = fc.constantFrom<Test>('StringEquals', 'StringEqualsIgnoreCase', 'StringLike');
  const atoms = fc.tuple(tests, fc.array(patterns, { minLength: 1, maxLength: 2 }), fc.boolean());
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', '*'), maxLength: 5 });
  fc.assert(
    fc.property(fc.array(atoms, { minLength: 1, maxLength: 3 }), texts, (list, text) => {
      const made = list.map(([test, values, negated]) => atom(test, values, negated));
      const passes = made.every(
        (one) => one.values.some((value) => COMPARISONS[one.test](text, { text: value }) === 'always') !== one.negated,
      );
      fc.pre(passes);
      expect(satisfiable(term(...made))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('of more patterns than can be looked at nothing is claimed, and soon', () => {
  const values = (letter: string) => Array.from({ length: 300 }, (_, index) => `*${letter}${index}*b`);
  const tests = ['a', 'c'].map((letter) => ({ test: 'StringLike', negated: false, values: values(letter) }) as const);
  const start = process.cpuUsage();
  expect(someTextPasses([...tests, { test: 'StringLike', negated: true, values: ['*b*'] }])).toBeUndefined();
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
});
