/**
 * A string constant of MySQL and MariaDB that no value can leave, where `sql_mode` does not contain
 * NO_BACKSLASH_ESCAPES; the sessions of this folder take care of that.
 * @see https://dev.mysql.com/doc/refman/8.0/en/string-literals.html
 */
export function quoteText(value: string): string {
  if (value.includes('\0')) {
    throw new RangeError("'text' must not contain the character NUL: MySQL ends a password there");
  }
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** `'user'@'host'`, as statements about accounts want it. */
export function quoteAccount(user: string, host: string): string {
  return `${quoteText(user)}@${quoteText(host)}`;
}
