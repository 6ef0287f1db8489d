import fc from 'fast-check';
import { holeMarker, opaqueText, secretSuffix, showHoles, uuid } from '../../src/iam';
import { globCovers } from '../../src/iam/strings/glob';
import { matchTokens } from '../../src/iam/strings/match';
import { tokenize } from '../../src/iam/strings/token';

const SUFFIX = secretSuffix('db');

function match(pattern: string, text: string): string {
  return matchTokens(tokenize(pattern, true), tokenize(text, false), { ignoreCase: false });
}

test.each([
  ['db-??????', `db-${SUFFIX}`, 'always'],
  ['db-*', `db-${SUFFIX}`, 'always'],
  [`db-${SUFFIX}`, `db-${SUFFIX}`, 'always'],
  ['*', opaqueText('x'), 'always'],
  ['db-?????', `db-${SUFFIX}`, 'never'],
  ['db', `db-${SUFFIX}`, 'never'],
  ['db-AbC-Ef', `db-${SUFFIX}`, 'never'],
  ['key/*', `alias/${opaqueText('x')}`, 'never'],
  ['db-AbCdEf', `db-${SUFFIX}`, 'maybe'],
  [`db-${secretSuffix('other')}`, `db-${SUFFIX}`, 'maybe'],
  [`db-${SUFFIX}`, 'db-AbCdEf', 'maybe'],
  ['db', opaqueText('x'), 'maybe'],
  [opaqueText('x'), 'db', 'maybe'],
  ['key/1234*', `key/${uuid('k')}`, 'maybe'],
  ['key/x*', `key/${uuid('k')}`, 'never'],
  ['key/????????-*', `key/${uuid('k')}`, 'always'],
])('%j against %j is %s', (pattern, text, expected) => {
  expect(match(pattern, text)).toBe(expected);
});

test('texts with unknown parts are shown with the names of those parts', () => {
  expect(showHoles(`a-${SUFFIX}-b`)).toBe('a-<db>-b');
  expect(showHoles('plain')).toBe('plain');
});

test('letters equal their other case only when case is ignored', () => {
  const ignoring = matchTokens(tokenize('DB', true), tokenize('db', false), { ignoreCase: true });
  expect([match('DB', 'db'), ignoring]).toEqual(['never', 'always']);
});

const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', ':'), maxLength: 8 });
const texts = fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 8 });

test('a pattern covers a text as the regular expression made from it does', () => {
  fc.assert(
    fc.property(patterns, texts, (pattern, text) => {
      const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
      expect(globCovers(pattern, text)).toBe(expression.test(text));
      expect(match(pattern, text)).toBe(expression.test(text) ? 'always' : 'never');
    }),
  );
});

test('whatever an unknown part is, a certain match agrees', () => {
  const marker = holeMarker({ id: 'h', alphabet: 'alphanumeric', min: 1, max: 3 });
  const fillings = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(patterns, texts, texts, fillings, (pattern, before, after, filling) => {
      const symbolic = match(pattern, before + marker + after);
      fc.pre(symbolic !== 'maybe');
      expect(globCovers(pattern, before + filling + after)).toBe(symbolic === 'always');
    }),
  );
});
