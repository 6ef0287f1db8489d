import { isText } from '../../is-text';

/**
 * Checks a text that goes into a condition as it is. `*` and `?` are wildcards where the operator knows them, and
 * `${…}` is a variable of IAM with every operator: none of them is ever part of a name.
 *
 * @throws when the text has another shape, a wildcard, or a variable
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function exactText(option: string, what: string, shape: RegExp, text: string): string {
  if (typeof text === 'string' && /[*?]|\$\{/.test(text)) {
    throw new Error(
      `\`${option}\` must be ${what} without *, ? and \${, which IAM does not take literally, got '${text}'`,
    );
  }
  if (!isText(text, shape)) throw new Error(`\`${option}\` must be ${what}, got '${text}'`);
  return text;
}

/** @throws when there is nothing in the list */
export function requireSome(option: string, values: readonly unknown[]): void {
  if (values.length === 0) throw new Error(`\`${option}\` must name at least one, got none`);
}

/** @throws when there is no reason to read */
export function requireReason(option: string, reason: string): void {
  if (isText(reason, /\S.{8,}\S/s)) return;
  throw new Error(
    `\`${option}\` must say in at least 10 characters why, for those who review the role, got '${reason}'`,
  );
}
