import { matchingBracket } from '../../../src/reports/unused/matching-bracket';

test.each([
  ['(a(b)[c]{d})e', 11],
  ["(')')", 4],
  ['("\\")")', 6],
  ['(`)`)', 4],
  ['(// )\n)', 6],
  ['(/* ) */)', 8],
])('the bracket that closes the first of %j is at %i', (text, at) => {
  expect(matchingBracket(text, 0)).toBe(at);
});

test.each(['(', '(]', "(')", '(/*)'])('%j has no such bracket', (text) => {
  expect(matchingBracket(text, 0)).toBeUndefined();
});
