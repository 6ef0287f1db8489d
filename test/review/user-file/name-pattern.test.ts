import { fitsPattern } from '../../../src/review/user-file/name-pattern';

test.each<readonly [pattern: string, name: string, fits: boolean]>([
  ['prod/*', 'prod/orders/db', true],
  ['prod/*', 'prod/', true],
  ['prod/*', 'dev/orders/db', false],
  ['*/db', 'prod/orders/db', true],
  ['*/db', 'prod/orders/db2', false],
  ['p*d/*/db', 'prod/orders/db', true],
  ['db?', 'db1', true],
  ['db?', 'db', false],
  ['a**b', 'ab', true],
  ['', '', true],
  ['', 'a', false],
  ['*', '', true],
  ['a.c', 'abc', false],
  ['a*b?', 'axbxby', true],
  ['a\nb*', 'a\nbc', true],
])('the pattern %j and the name %j: %s', (pattern, name, fits) => {
  expect(fitsPattern(pattern, name)).toBe(fits);
});

test('thirty stars against a long name are answered at once', () => {
  const started = Date.now();
  expect(fitsPattern(`${'*a'.repeat(30)}b`, 'a'.repeat(2000))).toBe(false);
  expect(Date.now() - started).toBeLessThan(2000);
});
