import fc from 'fast-check';
import { AccountId } from '../../src/model/account-id';

test('an account id keeps its leading zeros', () => {
  expect(AccountId.of('012345678901').value).toBe('012345678901');
  expect(`${AccountId.of('012345678901')}`).toBe('012345678901');
});

test('any twelve digits are an account id', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 12, maxLength: 12 });
  fc.assert(fc.property(digits, (id) => AccountId.of(id).toString() === id));
});

test.each([
  ['', ''],
  ['11111111111', '11111111111'],
  ['1111111111111', '1111111111111'],
  ['1111-1111-1111', '1111-1111-1111'],
  ['111111111111\n', '111111111111\n'],
  [111111111111 as never, '111111111111'],
  [undefined as never, 'undefined'],
])('throws for the account id %p', (value, shown) => {
  expect(() => AccountId.of(value)).toThrow(
    new Error(`\`accountId\` must be 12 digits, got '${shown}': keep leading zeros and write it as a string`),
  );
});
