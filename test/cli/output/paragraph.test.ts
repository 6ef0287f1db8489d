import { paragraph } from '../../../src/cli/output/paragraph';
import { PLAIN } from '../../../src/cli/output/screen';

const TEXT = 'declare it with --expect, or take the grant away';

test('a text is broken at the width of the screen, each line behind the indent', () => {
  expect(paragraph(TEXT, '  ', { width: 30, color: false })).toBe(
    '  declare it with --expect, or\n  take the grant away',
  );
});

test('in a pipe a text is one line', () => {
  expect(paragraph(TEXT, '  ', PLAIN)).toBe(`  ${TEXT}`);
});

test('a tone colours each line, and not its indent', () => {
  expect(paragraph('a b', '  ', { width: 3, color: true }, 'bad')).toBe('  \u001b[31ma b\u001b[39m');
});
