import fc from 'fast-check';
import { wrap } from '../../../src/cli/output/wrap';

test('a text that fits is one line, also an empty one', () => {
  expect(wrap('always', 6)).toEqual(['always']);
  expect(wrap('', 6)).toEqual(['']);
});

test('a line feed ends a line', () => {
  expect(wrap('prod-security:aws_kms_key.main\nstacks/main.ts:7', 40)).toEqual([
    'prod-security:aws_kms_key.main',
    'stacks/main.ts:7',
  ]);
});

test('sentences are broken at spaces, ARNs after a separator, and what has neither anywhere', () => {
  expect(wrap('if aws:SecureTransport = true', 20)).toEqual(['if aws:', 'SecureTransport =', 'true']);
  expect(wrap('arn:aws:iam::111111111111:role/teams/api', 20)).toEqual([
    'arn:aws:iam::',
    '111111111111:role/',
    'teams/api',
  ]);
  expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

test('no line is wider than asked, and nothing but spaces is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
      const lines = wrap(text, width);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      expect(lines.filter((line) => /\p{Cs}/u.test(line))).toEqual([]);
    }),
  );
});
