import fc from 'fast-check';

const PIECES = [
  "'",
  '"',
  '\\',
  "\\'",
  '$$',
  '$1',
  ';',
  '--',
  '/*',
  '`',
  '%s',
  '{}',
  '\n',
  ' ',
  '?',
  ':a',
  'é',
  '日',
  '😀',
];
const STATEMENTS = ["'; DROP ROLE quoted; --", "\\'; SELECT 1; --", "' OR '1'='1", "E'\\x27", 'NULL', '*', '>x', '#y'];

/** Passwords that break statements which were assembled without quoting. Never empty, never with NUL. */
export const hostilePassword: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...STATEMENTS), fc.string({ minLength: 1 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pieces) => pieces.join('').replaceAll('\0', ''))
  .filter((password) => password !== '');
