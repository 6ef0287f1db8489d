/** @throws when the days are no whole number from 1 to 365 */
export function daysOf({ days = 90 }: { readonly days?: number }): string {
  if (!Number.isInteger(days) || days < 1 || days > 365) {
    throw new Error(`\`days\` must be a whole number from 1 to 365, got ${days}`);
  }
  return String(days);
}

/**
 * Actions that nobody may be allowed on every key, for the parameter of a managed rule.
 *
 * @throws when there is none, or one is not of KMS
 */
export function blockedActions(actions: readonly string[]): string {
  if (actions.length === 0) throw new Error('`actions` must have at least one entry, got none');
  const other = actions.find((action) => !/^kms:[A-Za-z*]+$/.test(action));
  if (other !== undefined) throw new Error(`\`actions\` must be of KMS, such as kms:Decrypt, got '${other}'`);
  return actions.join(',');
}

/** Calls that turn what is encrypted into what it says. */
export const DECRYPTING: readonly string[] = ['kms:Decrypt', 'kms:ReEncryptFrom'];
