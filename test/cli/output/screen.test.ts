import { PLAIN, paint, screenOf } from '../../../src/cli/output/screen';

test.each([true, false])('a terminal has a width, and colours as Node.js says: %s', (color) => {
  expect(screenOf({ isTTY: true, columns: 80, hasColors: () => color })).toEqual({ width: 80, color });
});

test('a pipe has neither width nor colours, also where colours are forced', () => {
  expect(screenOf({ isTTY: false, columns: 80, hasColors: () => true })).toBe(PLAIN);
});

test('a terminal that does not tell its width has none', () => {
  expect(screenOf({ isTTY: true, columns: 0, hasColors: () => true })).toEqual({ color: true });
});

test('a tone is a colour where colours are shown, and nothing elsewhere', () => {
  expect(paint('ok', 'good', { color: true })).toBe('\u001b[32mok\u001b[39m');
  expect(paint('ok', 'good', PLAIN)).toBe('ok');
});
