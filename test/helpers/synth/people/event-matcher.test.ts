import { matchesPattern } from './event-matcher';

const exempt = { role: [{ 'anything-but': { wildcard: ['*:role/x', '*:role/r-*'] } }, { exists: false }] };

test.each<[string, Record<string, unknown>, unknown, boolean]>([
  ['a text', { a: ['x'] }, { a: 'x' }, true],
  ['another text', { a: ['x'] }, { a: 'y' }, false],
  ['a flag', { a: [true] }, { a: true }, true],
  ['a text in the place of a flag', { a: [true] }, { a: 'true' }, false],
  ['one of a list of values', { a: ['y'] }, { a: ['x', 'y'] }, true],
  ['a field of one of several objects', { a: { b: ['y'] } }, { a: [{ b: 'x' }, { b: 'y' }] }, true],
  ['a prefix', { a: [{ prefix: 'x' }] }, { a: 'xy' }, true],
  ['an empty text', { a: [''] }, { a: '' }, true],
  ['a field below one that is missing', { a: { b: [{ exists: false }] } }, {}, true],
  ['objects in the place of a value', { a: [{ exists: true }] }, { a: { b: 'x' } }, false],
  ['no value where one is not to be', { a: [{ 'anything-but': ['x'] }] }, {}, false],
  ['another than those', { a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'z' }, true],
  ['one of those', { a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'y' }, false],
  ['an end that is none of those', { a: [{ 'anything-but': { suffix: ['.com', '.org'] } }] }, { a: 'a.net' }, true],
  ['an end of those', { a: [{ 'anything-but': { suffix: ['.com', '.org'] } }] }, { a: 'a.org' }, false],
  ['a role that is exempt', exempt, { role: 'arn:role/r-1' }, false],
  ['a role that is not', exempt, { role: 'arn:role/xy' }, true],
  ['no role', exempt, {}, true],
  ['one of two options', { $or: [{ a: ['x'] }, { b: ['y'] }] }, { b: 'y' }, true],
  ['none of two options', { $or: [{ a: ['x'] }, { b: ['y'] }] }, { b: 'x' }, false],
])('judges %s as EventBridge does', (_, pattern, event, expected) => {
  expect(matchesPattern(pattern, event)).toBe(expected);
});

test.each([
  { wildcard: ['a*', 'b*'] },
  { prefix: ['a', 'b'] },
  { wildcard: 'a**b' },
  { 'starts-with': 'a' },
  { prefix: 'a', suffix: 'b' },
])('refuses %j, as EventBridge does', (value) => {
  expect(() => matchesPattern({ a: [value] }, { a: 'ab' })).toThrow();
});
