/** What errors of clients say of a login. */
interface Told {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly status?: unknown;
  readonly statusCode?: unknown;
  readonly response?: { readonly status?: unknown };
}

/** `code` of PostgreSQL (invalid password, invalid authorization), MySQL and MariaDB, and MongoDB. */
const CODES: ReadonlySet<unknown> = new Set([
  '28P01',
  '28000',
  'ER_ACCESS_DENIED_ERROR',
  'ER_ACCESS_DENIED_NO_PASSWORD_ERROR',
  18,
]);
/** Redis says it in words alone. */
const REDIS = /^(WRONGPASS|NOAUTH)\b/;

/**
 * Whether an error says that a login was refused, of `pg`, `mysql2`, `ioredis`, `mongodb` and HTTP clients. Of HTTP only
 * 401: who is known and may not do something, which is 403, may have asked for more than it may do.
 *
 * @example
 * const isExpired = (error: unknown) => error instanceof Error && error.name === 'TokenExpiredError';
 * const token = new Runtime().secret('prod/orders/partner-token');
 * const isRefused = (error: unknown) => isRefusedLogin(error) || isExpired(error);
 * await token.use((value) => fetch('https://partner.example', { headers: { authorization: value } }), { isRefused });
 */
export function isRefusedLogin(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, status, statusCode, response } = error as Told;
  if (CODES.has(code)) return true;
  if (typeof message === 'string' && REDIS.test(message)) return true;
  return [status, statusCode, response?.status].includes(401);
}
