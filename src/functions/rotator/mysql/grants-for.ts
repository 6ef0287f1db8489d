/** The grantee as SHOW GRANTS prints it, and what may follow it. Backticks in names are doubled by the server. */
const GRANTEE = /^(GRANT .*) TO (?:`(?:[^`]|``)*`|'(?:[^']|'')*')@(?:`(?:[^`]|``)*`|'(?:[^']|'')*')(.*)$/s;
const DEFAULT_ROLE = /^SET DEFAULT ROLE (.*?) FOR /s;

/**
 * Turns the lines of SHOW GRANTS into statements for another account. What a line says about password or TLS of the
 * original (MariaDB does so) is left out.
 */
export function grantsFor(lines: readonly string[], account: string): string[] {
  return lines.flatMap((line) => {
    const [, head, tail = ''] = GRANTEE.exec(line) ?? [];
    if (head !== undefined) return `${head} TO ${account}${tail.match(/ WITH (GRANT|ADMIN) OPTION$/)?.[0] ?? ''}`;
    const [, role] = DEFAULT_ROLE.exec(line) ?? [];
    return role === undefined ? [] : `SET DEFAULT ROLE ${role} FOR ${account}`;
  });
}
