import { RotationError } from '../core/rotation-error';

/** A name as the server prints it, closed by the quote that opened it; backticks within are doubled. */
const NAME = '(?:`(?:[^`]|``)*`|[\\w$]+)';
const QUOTED = "(?:`(?:[^`]|``)*`|'(?:[^'\\\\]|''|\\\\.)*')";
const ACCOUNT = `(?:${QUOTED}|[\\w$]+)(?:@${QUOTED})?`;
const PRIVILEGE = `[A-Z][A-Z0-9_ ]*(?:\\(${NAME}(?:, ?${NAME})*\\))?`;
const OBJECT = `(?:(?:TABLE|FUNCTION|PROCEDURE|PACKAGE|PACKAGE BODY) )?(?:\\*|${NAME})\\.(?:\\*|${NAME})`;
const PRIVILEGES = `${PRIVILEGE}(?:, ?${PRIVILEGE})*`;

const GRANTEE = `${QUOTED}@${QUOTED}`;
/**
 * Words and texts: no bracket, no name. What follows a name that broke out of a list of columns holds both. A text ends
 * at a quote that no quote follows: otherwise doubled quotes could be read in more ways than there is time for.
 */
const TAIL = "((?: (?:[\\w<> ]|'(?:[^']|'')*'(?!'))*)?)";

/** What a line may be. It is taken apart as a whole, so a line that is anything else is refused and never pasted. */
const GRANT = new RegExp(
  `^(GRANT (?:${PRIVILEGES} ON ${OBJECT}|PROXY ON ${ACCOUNT}|${ACCOUNT}(?:, ?${ACCOUNT})*)) TO ${GRANTEE}${TAIL}$`,
);
/** MySQL 8 with partial_revokes prints what is excepted from a global right. */
const REVOKE = new RegExp(`^(REVOKE ${PRIVILEGES} ON ${OBJECT}) FROM ${GRANTEE}$`);
const DEFAULT_ROLE = new RegExp(`^(SET DEFAULT ROLE ${NAME}) FOR ${GRANTEE}$`);
const TEXT = /'(?:[^']|'')*'/g;

/**
 * Turns the lines of SHOW GRANTS into statements for another account. What a line says about password or TLS of the
 * original (MariaDB does so) is left out. Names in them were chosen by users, and a superuser runs the statements.
 * @see https://dev.mysql.com/doc/refman/8.0/en/show-grants.html
 * @throws RotationError for a line that is not understood as a whole
 */
export function grantsFor(lines: readonly string[], account: string): string[] {
  return lines.map((line) => {
    const [, grant, tail = ''] = GRANT.exec(line) ?? [];
    if (grant !== undefined) return `${grant} TO ${account}${option(tail)}`;
    const [, revoke] = REVOKE.exec(line) ?? [];
    if (revoke !== undefined) return `${revoke} FROM ${account}`;
    const [, role] = DEFAULT_ROLE.exec(line) ?? [];
    if (role !== undefined) return `${role} FOR ${account}`;
    throw new RotationError(
      `'SHOW GRANTS' must print grants in the server's own form, got a line of ${line.length} characters that is none: rename what its line names, or use the single-user strategy`,
    );
  });
}

/** Texts, such as the subject of a certificate, are not searched. */
function option(tail: string): string {
  const words = tail.replace(TEXT, '');
  const start = words.indexOf(' WITH ');
  const [, kind] = /\b(GRANT|ADMIN) OPTION\b/.exec(start < 0 ? '' : words.slice(start)) ?? [];
  return kind === undefined ? '' : ` WITH ${kind} OPTION`;
}
