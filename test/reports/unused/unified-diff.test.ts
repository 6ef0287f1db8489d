import { unifiedDiff } from '../../../src/reports/unused/unified-diff';

const LINES = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
const changed = (...at: readonly number[]) => LINES.map((line, index) => (at.includes(index + 1) ? `${line}!` : line));

test('a changed line stands between three lines of context', () => {
  expect(unifiedDiff('a/b.ts', LINES.join('\n'), changed(10).join('\n'))).toBe(
    [
      ...['--- a/a/b.ts', '+++ b/a/b.ts', '@@ -7,7 +7,7 @@', ' line 7', ' line 8', ' line 9'],
      ...['-line 10', '+line 10!', ' line 11', ' line 12', ' line 13'],
    ].join('\n'),
  );
});

test('changes near each other are one hunk, those far from each other two', () => {
  const hunks = (...at: readonly number[]) =>
    unifiedDiff('a', LINES.join('\n'), changed(...at).join('\n')).match(/^@@ .*$/gm);
  expect(hunks(10, 12)).toEqual(['@@ -7,9 +7,9 @@']);
  expect(hunks(1, 30)).toEqual(['@@ -1,4 +1,4 @@', '@@ -27,4 +27,4 @@']);
});

test('a line that goes away is told, also at the end', () => {
  const without = LINES.filter((line) => line !== 'line 30').join('\n');
  expect(unifiedDiff('a', LINES.join('\n'), without).split('\n').slice(2)).toEqual([
    '@@ -27,4 +27,3 @@',
    ...[' line 27', ' line 28', ' line 29', '-line 30'],
  ]);
});
