import { isText } from '../../src/model/is-text';

test('text of the shape is text', () => {
  expect(isText('abc', /^[a-z]+$/)).toBe(true);
});

test.each(['', 'ABC', undefined, null, 12, ['abc'], { toString: () => 'abc' }])(
  '%p is not text of the shape',
  (value) => {
    expect(isText(value, /^[a-z]+$/)).toBe(false);
  },
);

test.each([undefined, null, 12])('%p is not taken for its words', (value) => {
  expect(isText(value, /./)).toBe(false);
});
