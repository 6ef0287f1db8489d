import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
