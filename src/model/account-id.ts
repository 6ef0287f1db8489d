import { isText } from './is-text';

/**
 * The twelve digits that name an AWS account.
 *
 * @example
 * AccountId.of('012345678901').value;
 */
export class AccountId {
  /**
   * @param value twelve digits, leading zeros kept: `'012345678901'`
   * @throws when the value is anything else
   *
   * @example
   * const account = AccountId.of('012345678901');
   */
  static of(value: string): AccountId {
    if (!isText(value, /^\d{12}$/)) {
      throw new Error(`\`accountId\` must be 12 digits, got '${value}': keep leading zeros and write it as a string`);
    }
    return new AccountId(value);
  }

  private constructor(readonly value: string) {}

  toString(): string {
    return this.value;
  }
}
