import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textFiles } from '../helpers/source-files';
import { page } from './page';
import { register } from './register';

const root = join(__dirname, '../..');

test('the page of assumptions is current: npm run assumptions makes it', () => {
  expect(readFileSync(join(root, 'docs/assumptions.md'), 'utf8')).toBe(page(register));
});

test('each assumption has an id of its own', () => {
  const ids = register.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test.each(register)('$id names files that exist and addresses', ({ usedBy, heldBy, sources }) => {
  expect([...usedBy, ...heldBy].filter((file) => !existsSync(join(root, file)))).toEqual([]);
  expect(heldBy.filter((file) => !file.endsWith('.test.ts'))).toEqual([]);
  expect(sources.filter((source) => !source.startsWith('https://'))).toEqual([]);
});

test('whatever is unproven and could lose access or data says what happens if it is wrong', () => {
  const open = register.filter(
    ({ state, risk, fallback }) => state === 'unproven' && risk !== undefined && fallback === undefined,
  );
  expect(open.map(({ id }) => id)).toEqual([]);
});

const DIFFERENCE =
  /\b(?:moto|embedded AWS|emulator)\b.*\b(?:lacks|forgets|differs|has no|calls no|runs no|dates|refuses)\b/;
const COMMENT = /^\s*(?:\/\/|\/?\*)/;

test('each file that says what the embedded AWS lacks or does otherwise is in a row', () => {
  const named = new Set(register.flatMap(({ usedBy, heldBy }) => [...usedBy, ...heldBy]));
  const saying = textFiles('src', 'test', 'stacks', 'examples')
    .filter(({ path }) => !path.startsWith('test/assumptions/'))
    .filter(({ text }) => text.split('\n').some((line) => COMMENT.test(line) && DIFFERENCE.test(line)))
    .map(({ path }) => path);
  expect(saying.length).toBeGreaterThan(3);
  expect(saying.filter((path) => !named.has(path))).toEqual([]);
});
