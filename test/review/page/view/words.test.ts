import { answerWords, countWords, lettersOf, stateWords } from '../../../../src/review/page/view/words';
import { GAIN, READ } from './grids';

const LOST = { ...READ, mark: 'lost', before: { verdict: 'allowed' }, after: { verdict: 'denied' } } as const;
const UNPROVEN = { ...READ, after: { verdict: 'not-proven', detail: 'a is not known' } } as const;
const BOUND = { ...READ, after: { verdict: 'allowed-if', detail: 'a = 1', further: 'a = 1' } } as const;

test.each([
  [[READ], 'R', 'kept'],
  [[GAIN], '+R', 'gained'],
  [[LOST], '−R', 'lost'],
  [[UNPROVEN], '?R', 'kept unproven'],
  [[BOUND], 'R·', 'kept'],
  [[READ, LOST], 'R−', 'partly lost'],
  [[READ, GAIN], 'R+', 'partly gained'],
  [[{ ...BOUND, mark: 'changed' } as const], '~R·', 'changed'],
])('%j is %s', (answers, text, style) => {
  expect(lettersOf(answers)).toEqual([{ text, style }]);
});

test('answers are told in words, with their further conditions', () => {
  expect(answerWords(READ)).toBe('can read');
  expect(answerWords(BOUND)).toBe('can read, if a = 1');
  expect(answerWords(LOST)).toBe('loses: read');
  expect(answerWords(UNPROVEN)).toBe('may perhaps read, not proven: a is not known');
  expect(stateWords({ verdict: 'denied', detail: 'by statement 1 of p' })).toBe('denied by statement 1 of p');
  expect(stateWords({ verdict: 'allowed', further: 'also without TLS' })).toBe('also without TLS');
});

test('a count says how many readers and changes there are', () => {
  expect(countWords({ reach: 1, changes: 0 })).toBe('1 reader');
  expect(countWords({ reach: 2, changes: 1 })).toBe('2 readers, 1 change');
});
