/**
 * A string constant of PostgreSQL that no value can leave. The E form is used when there is a
 * backslash, so that it does not matter how `standard_conforming_strings` is set.
 * @see https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS
 */
export function quoteLiteral(value: string): string {
  mustHaveNoNul(value);
  const quoted = `'${value.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
  return value.includes('\\') ? ` E${quoted}` : quoted;
}

/**
 * An identifier of PostgreSQL that no name can leave.
 * @see https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
 */
export function quoteIdentifier(name: string): string {
  mustHaveNoNul(name);
  return `"${name.replaceAll('"', '""')}"`;
}

function mustHaveNoNul(text: string): void {
  if (text.includes('\0')) throw new RangeError("'text' must not contain the character NUL: PostgreSQL cannot hold it");
}
