import { answerWords, countWords, lettersOf, signsOf, stateWords } from '../../../../src/review/page/view/words';
import { GAIN, LOST, READ } from './grids';

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

test('a count says how many readers and changes there are, and marks changes with their signs alone', () => {
  const count = { reach: 1, gained: 0, lost: 0, changed: 0 };
  expect(countWords(count, 'reader')).toBe('1 reader');
  expect(countWords({ reach: 2, gained: 1, lost: 3, changed: 2 }, 'administrator')).toBe(
    '2 administrators, 1 gained, 3 lost, 2 under other conditions',
  );
  expect(signsOf(count)).toEqual([]);
  expect(signsOf({ ...count, gained: 1, lost: 3 })).toEqual([
    { text: '+1', style: 'gained counted' },
    { text: '−3', style: 'lost counted' },
  ]);
});
