import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_TYPES } from '../../../src/review/provider/known-types';
import { keptAttributes, mayRefer } from '../../../src/review/read/block/kept-attributes';

/** `<type> <attribute>` of each attribute whose value never enters a world. */
const redactions = Object.entries(KNOWN_TYPES)
  .flatMap(([type, { redacted = [] }]) => redacted.map((attribute) => `${type} ${attribute}`))
  .sort();

test('what is redacted is what the committed list has: add a line to it, and think twice before one is taken away', () => {
  const committed = readFileSync(join(__dirname, 'redactions.txt'), 'utf8').trimEnd().split('\n');
  expect({
    gone: committed.filter((line) => !redactions.includes(line)),
    added: redactions.filter((line) => !committed.includes(line)),
  }).toEqual({ gone: [], added: [] });
  expect(committed).toEqual(redactions);
});

test.each(redactions)('%s is neither kept nor referred to', (line) => {
  const [type = '', attribute = ''] = line.split(' ');
  expect(keptAttributes(type).redacted).toContain(attribute);
  expect(keptAttributes(type).kept).not.toContain(attribute);
  expect(mayRefer(type, attribute)).toBe(false);
});
